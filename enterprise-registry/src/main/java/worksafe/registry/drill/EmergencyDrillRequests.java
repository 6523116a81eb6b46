package worksafe.registry.drill;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.registry.drill.EmergencyDrill.DrillForm;

/** What clients send about drills. */
final class EmergencyDrillRequests {

    private static final String FILES = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]";

    private EmergencyDrillRequests() {}

    @Schema(description = "登记演练计划 / plan a drill")
    public record PlanDrill(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull
            @Schema(
                    description = "所演练的应急预案，施行中的 / the plan that is drilled, in force",
                    examples = "0198f6b1-1111-7aaa-8bbb-000000000001")
            UUID planId,

            @NotBlank @OneLine @Size(max = 150) @Schema(description = "演练名称 / title", examples = "液氯泄漏综合演练")
            String title,

            @NotNull DrillForm form,

            @NotNull @Schema(description = "计划日 / day for which it is planned", examples = "2026-06-18")
            LocalDate plannedOn) {}

    @Schema(description = "登记演练举行 / it was held")
    public record HoldDrill(
            @NotNull @Schema(description = "举行日 / day", examples = "2026-06-18")
            LocalDate heldOn,

            @NotNull @Min(1) @Max(1_000_000) @Schema(description = "参加人数 / how many took part", examples = "86")
            Integer participants,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "演练经过 / how it went", examples = "模拟 2 号罐泄漏，疏散 86 人，用时 6 分钟")
            String course,

            @Size(max = 50)
            @Schema(description = "照片、签到表等已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "登记演练评估 / take the evaluation of a drill")
    public record EvaluateDrill(
            @NotNull @Schema(description = "评估日 / day", examples = "2026-06-25")
            LocalDate evaluatedOn,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "评估报告要点：效果、问题 / what the evaluation found", examples = "指挥到位，疏散路线标识不清")
            String evaluation,

            @NotNull @Schema(description = "是否达到目的 / whether it served its purpose", examples = "true")
            Boolean effective,

            @Size(min = 1, max = 1000)
            @Schema(
                    description = "需要修订预案的理由；不需修订的不填 / why the plan is to be revised; left out where it need not be",
                    examples = "疏散路线被占用")
            @Nullable
            String revise,

            @Size(max = 50)
            @Schema(description = "评估报告等已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "报送演练情况 / tell the authority of a drill")
    public record ReportDrill(
            @NotNull @Schema(description = "报送日 / day", examples = "2026-06-28")
            LocalDate reportedOn,

            @Size(max = 1000) @Schema(description = "说明 / note", examples = "随附演练评估报告") @Nullable
            String note) {}

    @Schema(description = "取消演练 / cancel a drill")
    public record CancelDrill(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / why", examples = "台风停工")
            String reason) {}
}
