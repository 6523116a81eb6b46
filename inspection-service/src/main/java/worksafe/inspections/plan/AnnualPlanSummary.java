package worksafe.inspections.plan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** An annual plan as a line of a list. */
@Schema(description = "年度监督检查计划列表项 / an annual plan as a line of a list")
public record AnnualPlanSummary(
        UUID id,

        @Schema(description = "计划编号 / number, for people", examples = "JH320281-2026-000001")
        String number,

        @Schema(description = "机构所在区划 / place of the authority", examples = "320281000000") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "计划年度 / calendar year of the plan", examples = "2027")
        int year,

        @Schema(description = "机构全称 / full name of the authority", examples = "江阴市应急管理局")
        String authority,

        AnnualPlanStatus status,

        @Schema(description = "计划检查次数 / visits that are planned", examples = "339")
        int plannedVisits,

        @Schema(description = "专项检查个数 / how many special inspections", examples = "2")
        int specialInspections,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when something is overdue; absent while nothing is") @Nullable
        Instant overdueSince,

        @Schema(description = "起草时刻 / when it was drafted") Instant draftedAt) {

    static AnnualPlanSummary of(AnnualPlan plan) {
        return new AnnualPlanSummary(
                plan.id(),
                plan.number(),
                plan.region().toString(),
                plan.sector(),
                plan.year(),
                plan.authority(),
                plan.status(),
                plan.plannedVisits(),
                plan.specialInspections(),
                plan.overdueSince(),
                plan.draftedAt());
    }
}
