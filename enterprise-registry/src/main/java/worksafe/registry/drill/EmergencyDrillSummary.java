package worksafe.registry.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.registry.drill.EmergencyDrill.DrillForm;
import worksafe.registry.plan.EmergencyPlanKind;

/** A drill as a line of a list. */
@Schema(description = "应急演练列表项 / a drill as a line of a list")
public record EmergencyDrillSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "YL320281-2026-000003")
        String number,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "所演练的应急预案 / the plan that is drilled", examples = "0198f6b1-1111-7aaa-8bbb-000000000001")
        UUID planId,

        @Schema(description = "预案编号 / number of the plan", examples = "YA320281-2026-000007")
        String planNumber,

        @Schema(description = "预案类别 / kind of the plan", examples = "COMPREHENSIVE")
        EmergencyPlanKind planKind,

        @Schema(description = "演练名称 / title", examples = "液氯泄漏综合演练")
        String title,

        DrillForm form,

        EmergencyDrillStatus status,

        @Schema(description = "计划日 / day for which it is planned", examples = "2026-06-18")
        LocalDate plannedOn,

        @Schema(description = "登记计划的时刻 / when it was planned", examples = "2026-05-20T10:00:00+08:00")
        Instant plannedAt,

        @Schema(description = "举行日；未举行不返回 / day on which it was held; absent before", examples = "2026-06-18") @Nullable
        LocalDate heldOn,

        @Schema(description = "参加人数；未举行不返回 / how many took part; absent before", examples = "86") @Nullable
        Integer participants,

        @Schema(description = "评估日；未评估不返回 / day of its evaluation; absent before", examples = "2026-06-25") @Nullable
        LocalDate evaluatedOn,

        @Schema(description = "是否达到目的；未评估不返回 / whether it served its purpose; absent before", examples = "true")
        @Nullable
        Boolean effective,

        @Schema(
                description = "要求修订预案的理由；不要求的不返回 / why the plan is to be revised; absent where it is not",
                examples = "疏散路线被占用")
        @Nullable
        String revisionReason,

        @Schema(description = "是否须报送监管部门 / whether the authority is told of it", examples = "true")
        boolean toBeReported,

        @Schema(
                description = "报送日；未报送不返回 / day on which the authority was told; absent before",
                examples = "2026-06-28")
        @Nullable
        LocalDate reportedOn) {

    static EmergencyDrillSummary of(EmergencyDrill drill) {
        return new EmergencyDrillSummary(
                drill.id(),
                drill.number(),
                drill.enterpriseId(),
                drill.enterpriseName(),
                drill.region().toString(),
                drill.sector(),
                drill.planId(),
                drill.planNumber(),
                drill.planKind(),
                drill.title(),
                drill.form(),
                drill.status(),
                drill.plannedOn(),
                drill.plannedAt(),
                drill.heldOn().orElse(null),
                drill.participants().orElse(null),
                drill.evaluatedOn().orElse(null),
                drill.effective().orElse(null),
                drill.revisionReason().orElse(null),
                drill.isToBeReported(),
                drill.reportedOn().orElse(null));
    }
}
