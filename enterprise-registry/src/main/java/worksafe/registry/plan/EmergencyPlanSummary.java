package worksafe.registry.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A plan as a line of a list. */
@Schema(description = "应急预案列表项 / an emergency plan as a line of a list")
public record EmergencyPlanSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "YA320281-2026-000007")
        String number,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "预案类别 / kind of plan", examples = "COMPREHENSIVE")
        EmergencyPlanKind kind,

        @Schema(description = "预案名称 / title", examples = "生产安全事故综合应急预案")
        String title,

        @Schema(description = "版次 / edition", examples = "2")
        int edition,

        EmergencyPlanStatus status,

        @Schema(description = "起草时刻 / when it was drafted", examples = "2026-04-01T10:00:00+08:00")
        Instant draftedAt,

        @Schema(description = "公布日；未公布不返回 / day of its publication; absent before", examples = "2026-05-06") @Nullable
        LocalDate publishedOn,

        @Schema(description = "备案日；未备案不返回 / day of its filing; absent before", examples = "2026-05-20") @Nullable
        LocalDate filedOn,

        @Schema(description = "备案编号；未备案不返回 / number of its filing; absent before", examples = "BA320281-2026-000003")
        @Nullable
        String filingNumber,

        @Schema(description = "是否因逾期未答复视为已备案 / whether filed because nobody answered in time", examples = "false")
        boolean filedBySilence,

        @Schema(description = "最近一次评估日；未评估不返回 / day of the last evaluation; absent before", examples = "2029-04-10")
        @Nullable
        LocalDate evaluatedOn,

        @Schema(
                description = "要求修订的理由；不要求的不返回 / why it is to be revised; absent where it is not",
                examples = "演练发现疏散路线被占用")
        @Nullable
        String revisionReason,

        @Schema(
                description = "逾期起始时刻；未逾期不返回 / since when it is overdue; absent while it is not",
                examples = "2026-06-04T00:00:00+08:00")
        @Nullable
        Instant overdueSince) {

    static EmergencyPlanSummary of(EmergencyPlan plan) {
        return new EmergencyPlanSummary(
                plan.id(),
                plan.number(),
                plan.enterpriseId(),
                plan.enterpriseName(),
                plan.region().toString(),
                plan.sector(),
                plan.kind(),
                plan.title(),
                plan.edition(),
                plan.status(),
                plan.draftedAt(),
                plan.publishedOn().orElse(null),
                plan.filedOn().orElse(null),
                plan.filingNumber().orElse(null),
                plan.filedBySilence(),
                plan.evaluatedOn().orElse(null),
                plan.revisionReason().orElse(null),
                plan.overdueSince().orElse(null));
    }
}
