package worksafe.inspections.campaign.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A joint action as a line of a list. */
@Schema(description = "联合行动列表项 / a joint action as a line of a list")
public record JointActionSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "LH320281-2026-000002")
        String number,

        @Schema(description = "牵头单位所在区划 / place of the authority that led", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别；各行业的不返回 / sector; absent where all are meant") @Nullable
        Sector sector,

        JointActionStatus status,

        @Schema(description = "行动日 / day on which it was held", examples = "2026-03-12") @Projected("held.heldOn")
        LocalDate heldOn,

        @Schema(description = "领域 / field", examples = "烟花爆竹非法经营储存") @Projected("held.field")
        String field,

        @Schema(description = "牵头单位 / who led", examples = "江阴市应急管理局") @Projected("held.lead")
        String lead,

        @Schema(description = "检查单位数 / units that were looked at", examples = "46") @Projected("held.units")
        int units,

        @Schema(description = "其中无证单位数 / units without a licence", examples = "3") @Projected("held.illegalUnits")
        int illegalUnits,

        @Schema(description = "发现问题数 / problems that were found", examples = "21") @Projected("held.problems")
        int problems,

        @Schema(description = "登记时刻 / when it was recorded", examples = "2026-03-13T09:00:00+08:00")
        Instant recordedAt) {

    static JointActionSummary of(JointAction action) {
        var held = action.held();
        return new JointActionSummary(
                action.id(),
                action.number(),
                action.region().toString(),
                action.sector(),
                action.status(),
                held.heldOn(),
                held.field(),
                held.lead(),
                held.units(),
                held.illegalUnits(),
                held.problems(),
                action.recordedAt());
    }
}
