package worksafe.registry.bureau.refusal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;

/** A message of the topic that no delivery came of, and why. What it held is not kept: it lies on the topic. */
@Schema(name = "BureauRefusal", description = "未接收的报文 / a message that no delivery came of")
public record RefusalView(
        @Schema(description = "记录标识 / id of the record", examples = "0198f7a0-7777-7aaa-8bbb-000000000095")
        UUID id,

        @Schema(
                description = "报送方标识；签名无效的不返回 / the sender; absent where nobody known signed",
                examples = "0198f7a0-7777-7aaa-8bbb-000000000091")
        @Nullable
        UUID senderId,

        @Schema(
                description = "报文所称的报送方代码；没有或者不成代码的不返回 / whom it said to be from; absent where that is no code",
                examples = "jiangyin-labour")
        @Nullable
        String sender,

        @Schema(
                description = "报文在主题中的位置 / where it lies: topic, partition, offset",
                examples = "worksafe.bureau-records-0@42")
        String message,

        @Schema(
                description = "内容的 SHA-256 / digest of what came",
                examples = "3f786850e387550fdab836ed7e6dc881de23001b8f1d0f5a8a8f5f7b9c0e1d2f")
        String sha256,

        @Schema(description = "未接收的原因代码 / code of the reason", examples = "bureau-signature-wrong")
        String code,

        @Schema(description = "原因所涉内容 / what the reason is about", examples = "bureau-signature-wrong []")
        String reason,

        @Schema(
                description = "报送方所属区划；签名无效的为全国 / the sender's place; the nation where nobody known signed",
                examples = "320281000000")
        @PlaceCode
        String region,

        @Schema(description = "未接收的时刻 / when it was refused", examples = "2026-03-01T09:00:00+08:00")
        Instant refusedAt) {}
