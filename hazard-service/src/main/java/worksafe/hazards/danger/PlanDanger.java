package worksafe.hazards.danger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to plan the rectification: the five implementations, none of which may be absent (R-HAZ-008). */
@Schema(description = "制定治理方案（五落实） / plan the rectification: the five implementations")
public record PlanDanger(
        @NotBlank @Size(max = 2000) @Schema(description = "治理目标 / goal", examples = "恢复库区可燃气体在线监测，报警联动正常")
        String goal,

        @NotBlank @Size(max = 200) @Schema(description = "责任人 / the person responsible", examples = "王建国（安全环保部部长）")
        String responsible,

        @NotNull @PositiveOrZero @Schema(description = "治理经费，单位分 / funds, in fen", examples = "1250000")
        Long fundsFen,

        @NotBlank @Size(max = 4000) @Schema(description = "治理措施 / measures", examples = "更换失效探测器 6 台，复核联动逻辑并留存校验记录")
        String measures,

        @NotNull @Schema(description = "治理时限（含当日） / time limit, that day included", examples = "2026-03-31")
        LocalDate timeLimit,

        @Size(min = 1, max = 4000)
        @Schema(
                description = "治理期间的安全措施和应急预案；重大隐患必填 / precautions until then; required for major dangers",
                examples = "整改期间停止甲类物料入库，每两小时人工巡检")
        @Nullable
        String emergencyPlan) {

    RectificationPlan plan() {
        return new RectificationPlan(goal, responsible, fundsFen, measures, timeLimit, emergencyPlan);
    }
}
