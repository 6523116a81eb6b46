package worksafe.registry.bureau.sender;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.registry.bureau.record.Bureau;

/** A sender as a line of a list. */
@Schema(name = "BureauSenderSummary", description = "数据报送方列表项 / a sender as a line of a list")
public record SenderSummary(
        UUID id,

        @Schema(description = "代码，签名时使用 / code, by which it signs", examples = "jiangyin-labour")
        String code,

        @Schema(description = "名称 / name", examples = "江阴市人力资源和社会保障局")
        String name,

        Bureau bureau,

        @Schema(description = "所属区划 / its place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "登记时刻 / when it was registered", examples = "2026-03-01T09:00:00+08:00")
        Instant registeredAt,

        @Schema(description = "停用时刻；未停用不返回 / when it ended; absent before", examples = "2026-09-01T09:00:00+08:00")
        @Nullable
        Instant endedAt) {

    static SenderSummary of(BureauSender sender) {
        return new SenderSummary(
                sender.id(),
                sender.code(),
                sender.name(),
                sender.bureau(),
                sender.region().toString(),
                sender.registeredAt(),
                sender.endedAt());
    }
}
