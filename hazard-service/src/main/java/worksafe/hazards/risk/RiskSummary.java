package worksafe.hazards.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.hazards.risk.method.RiskMethod;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A risk point as a line of a list. */
@Schema(description = "风险点列表项 / a risk point as a line of a list")
public record RiskSummary(
        UUID id,

        @Schema(description = "风险点编号 / number, for people", examples = "FX320281-2026-000007")
        String number,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "风险点名称 / what it is", examples = "合成车间 R-101 反应釜超温超压")
        String title,

        @Schema(description = "所在部位 / where", examples = "合成车间二层")
        String place,

        RiskStatus status,

        @Schema(description = "风险颜色，由评估得出；未评估的不返回 / colour, as the assessment gives it", examples = "ORANGE") @Nullable
        RiskColour colour,

        @Schema(description = "评估方法 / method", examples = "LEC") @Nullable
        RiskMethod method,

        @Schema(description = "风险分值 / score", examples = "270") @Nullable
        BigDecimal score,

        @Schema(description = "是否属风险警示 / whether it is warned of", examples = "true")
        boolean warning,

        @Schema(description = "登记时刻 / when it was registered", examples = "2026-03-10T09:00:00+08:00")
        Instant registeredAt,

        @Schema(description = "最近一次评估的时刻 / when it was last assessed", examples = "2026-03-11T09:00:00+08:00") @Nullable
        Instant assessedAt,

        @Schema(description = "重新评估期限（含当日） / to be assessed again until that day", examples = "2027-03-11")
        @Projected("due.date")
        @Nullable
        LocalDate dueDate,

        @Schema(description = "重新评估逾期起始时刻，未逾期不返回 / since when that is overdue; absent while it is not") @Nullable
        Instant overdueSince) {

    static RiskSummary of(RiskPoint point) {
        return new RiskSummary(
                point.id(),
                point.number(),
                point.enterpriseId(),
                point.enterpriseName(),
                point.region().toString(),
                point.sector(),
                point.title(),
                point.place(),
                point.status(),
                point.colour().orElse(null),
                point.method().orElse(null),
                point.score().orElse(null),
                point.warning(),
                point.registeredAt(),
                point.assessedAt().orElse(null),
                point.due().map(RiskDue::date).orElse(null),
                point.overdueSince().orElse(null));
    }
}
