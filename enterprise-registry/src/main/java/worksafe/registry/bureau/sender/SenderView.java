package worksafe.registry.bureau.sender;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.registry.bureau.record.RecordType;

/** A sender with all that is known of it. */
@Schema(name = "BureauSender", description = "数据报送方详情 / a sender with all that is known of it")
public record SenderView(
        @JsonUnwrapped SenderSummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(
                description = "签名密钥，仅在发放时返回一次 / the key, in hexadecimal: only in the answer that gives it, once",
                examples = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")
        @Nullable
        String key,

        @Schema(
                description = "现用密钥的启用时刻；未发放不返回 / since when the present key is good; absent while there is none",
                examples = "2026-03-01T09:00:00+08:00")
        @Nullable
        Instant keySince,

        @Schema(
                description = "前一密钥的失效时刻；没有的不返回 / until when the former key is good; absent where there is none",
                examples = "2026-03-08T09:00:00+08:00")
        @Nullable
        Instant formerKeyUntil,

        @Schema(description = "定期报送的数据 / what it sends regularly")
        Set<RecordType> recordTypes,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<SenderAction> allowedActions)
        implements Versioned {

    static SenderView of(
            BureauSender sender, @Nullable SenderKey key, Set<RecordType> types, Set<SenderAction> allowed) {
        return new SenderView(
                SenderSummary.of(sender),
                sender.version(),
                key == null ? null : key.hex(),
                sender.keySince(),
                sender.formerKeyUntil(),
                types,
                allowed);
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
