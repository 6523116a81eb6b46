package worksafe.registry.bureau.sender;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.registry.bureau.record.RecordType;

/** What a sender is to send, and when the next is due. */
@Schema(name = "BureauFeed", description = "定期报送及其时效 / what a sender is to send, and when")
public record FeedLine(
        UUID id,

        @Schema(description = "报送方标识 / the sender", examples = "0198f7a0-7777-7aaa-8bbb-000000000091")
        UUID senderId,

        @Schema(description = "报送方名称 / its name", examples = "江阴市人力资源和社会保障局")
        String senderName,

        RecordType recordType,

        @Schema(description = "报送方所属区划 / the sender's place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "开始定期报送的时刻 / since when it is to send", examples = "2026-01-01T09:00:00+08:00")
        Instant since,

        @Schema(
                description = "最近一次报送的标识；尚未报送的不返回 / the last delivery; absent before the first",
                examples = "0198f7a0-7777-7aaa-8bbb-000000000092")
        @Nullable
        UUID lastDeliveryId,

        @Schema(
                description = "最近一次收到的时刻；尚未报送的不返回 / when that came; absent before the first",
                examples = "2026-03-01T09:00:00+08:00")
        @Nullable
        Instant lastReceivedAt,

        @Schema(
                description = "下一次报送的最后一日；未规定或已停用的不返回 / last day of the next; absent where none is due",
                examples = "2026-04-01")
        @Nullable
        LocalDate dueOn) {}
