package worksafe.inspections.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/** What clients send about closures. */
final class ClosureRequests {

    private ClosureRequests() {}

    @Schema(description = "提请关闭企业 / propose that an enterprise be closed")
    public record ProposeClosure(
            @NotNull @Schema(description = "企业标识 / the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Schema(description = "理由 / why", examples = "FAILED_AFTER_STOP")
            ClosureGround ground,

            @Schema(
                    description = "所据停产停业整顿 / the stop order before it",
                    examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
            @Nullable
            UUID stopOrderId,

            @OneLine
            @Size(min = 1, max = 40)
            @Schema(
                    description = "所据事项编号；以事故为由的必填 / number of what it rests on; needed for an accident",
                    examples = "SG320281-2026-000002")
            @Nullable
            String referenceNumber,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "事实和理由 / facts and reasons", examples = "停产停业整顿期满，经专家验收不合格。")
            String reason) {}

    @Schema(description = "报请人民政府 / submit it to the government")
    public record SubmitClosure(
            @NotNull @Schema(description = "是否报请 / whether it is submitted", examples = "true")
            Boolean submitted,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "报请县级人民政府决定。")
            String opinion) {}

    @Schema(description = "记录听证 / note what became of the hearing")
    public record NoteClosureHearing(
            @NotNull @Schema(description = "听证情况 / what became of it", examples = "HELD")
            HearingOutcome outcome,

            @NotBlank @Size(max = 2000) @Schema(description = "听证要点 / what was said", examples = "当事人承认未具备条件。")
            String note) {}

    @Schema(description = "决定关闭 / decide it")
    public record DecideClosure(
            @NotNull @Schema(description = "是否关闭 / whether it is closed", examples = "true")
            Boolean closed,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "同意关闭。")
            String opinion,

            @OneLine
            @Size(min = 1, max = 60)
            @Schema(
                    description = "决定文号；关闭的必填 / number of the decision; needed where it is closed",
                    examples = "澄政发〔2026〕18号")
            @Nullable
            String decisionNumber,

            @Schema(
                    description = "主要负责人任职限制；不填为五年 / for how long the principal is barred; absent: for years",
                    examples = "FOR_YEARS")
            @Nullable
            PrincipalBar principalBar,

            @Schema(
                    description = "主要负责人岗位或者人员标识 / the registry's entry of the principal",
                    examples = "0198f4a0-5555-7aaa-8bbb-000000000009")
            @Nullable
            UUID principalId) {}

    @Schema(description = "现场核实关闭 / note that a visit saw it closed")
    public record ExecuteClosure(
            @NotNull @Schema(description = "核实关闭的检查 / the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
            UUID inspectionId,

            @NotBlank @Size(max = 1000) @Schema(description = "核实情况 / what was seen", examples = "设备已拆除，原料已清空，已断电。")
            String note) {}

    @Schema(description = "记录吊销证照 / note which licences were revoked")
    public record RevokeLicences(
            @NotBlank
            @Size(max = 2000)
            @Schema(description = "已吊销的证照 / the licences", examples = "安全生产许可证（苏）WH安许证字〔2024〕B00012")
            String licences) {}

    @Schema(description = "办结关闭 / end it")
    public record EndClosure(
            @NotBlank @Size(max = 1000) @Schema(description = "说明 / note", examples = "证照已吊销，办结。")
            String note) {}
}
