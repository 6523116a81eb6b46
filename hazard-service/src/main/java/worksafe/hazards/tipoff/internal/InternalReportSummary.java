package worksafe.hazards.tipoff.internal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An internal report as a line of a list. */
@Schema(description = "内部报告列表项 / an internal report as a line of a list")
public record InternalReportSummary(
        UUID id,
        UUID enterpriseId,
        InternalMatter matter,

        @Schema(description = "地点 / where", examples = "二车间 3 号线")
        String site,

        InternalReportStatus status,

        @Schema(description = "收到时刻 / when it was told") Instant receivedAt,

        @Schema(description = "奖励（分），答复前不返回 / reward in fen; absent before the answer", examples = "50000") @Nullable
        Long rewardFen) {

    static InternalReportSummary of(InternalReport report) {
        return new InternalReportSummary(
                report.id(),
                report.enterpriseId(),
                report.matter(),
                report.site(),
                report.status(),
                report.receivedAt(),
                report.rewardFen().orElse(null));
    }
}
