package worksafe.inspections.conduct;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.conduct.ConductFacts.ApprovalAnswer;
import worksafe.inspections.conduct.ConductFacts.ApprovalMatter;
import worksafe.inspections.conduct.ConductFacts.Pretext;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about how a visit is conducted. */
public final class ConductRequests {

    private ConductRequests() {}

    @Schema(name = "DecideVisitApproval", description = "审批检查 / answer whether the visit is made")
    public record DecideApproval(
            @NotNull
            @Schema(description = "审批事项：检查、超过年度频次 / the visit, or that it goes beyond the cap", examples = "VISIT")
            ApprovalMatter matter,

            @NotNull @Schema(description = "审批意见 / answer", examples = "APPROVED")
            ApprovalAnswer answer,

            @Size(min = 1, max = 1000)
            @Schema(
                    description = "说明；退回、不批准和超过年度频次的必填 / in words; needed to return, to refuse and beyond the cap",
                    examples = "同意按方案检查")
            @Nullable
            String note) {

        /** @throws RequestProblem 400 when words are missing */
        DecideApproval required() {
            if (note == null && (answer != ApprovalAnswer.APPROVED || matter == ApprovalMatter.OVER_CAP)) {
                throw RequestProblem.invalid(new Violation("/note", "visit-approval-note"));
            }
            return this;
        }
    }

    @Schema(name = "RecordVisitInterference", description = "记录对检查设置障碍 / record that somebody stood in the way")
    public record RecordInterference(
            @NotBlank @OneLine @Size(max = 200) @Schema(description = "何人或者何单位 / who", examples = "某镇招商办公室工作人员")
            String who,

            @NotNull @Schema(description = "以何名义 / in the name of what", examples = "INVESTMENT_ATTRACTION")
            Pretext pretext,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "情况 / what happened", examples = "以重点招商项目为由阻止检查组进入生产区约 40 分钟。")
            String what,

            @Schema(
                    description = "发生时刻；现场记录的不填 / when, where it is entered afterwards",
                    examples = "2026-03-12T09:40:00+08:00")
            @Nullable
            Instant happenedAt) {}

    @Schema(
            name = "AnswerCovertConditions",
            description = "核对四不两直 / answer the conditions of a covert visit",
            examples = """
            {"kept": {"NO_NOTICE": true, "NO_GREETING": true, "NO_BRIEFING": true, "NO_ESCORT": false,
             "STRAIGHT_TO_BASE": true, "STRAIGHT_TO_SITE": true}, "note": "企业保安坚持陪同"}""")
    public record AnswerCovertConditions(
            @NotNull
            @Schema(
                    description = "六项条件逐项是否做到，缺一不可 / each of the six, kept or not",
                    examples =
                            "{\"NO_NOTICE\": true, \"NO_GREETING\": true, \"NO_BRIEFING\": true, \"NO_ESCORT\": false,"
                                    + " \"STRAIGHT_TO_BASE\": true, \"STRAIGHT_TO_SITE\": true}")
            Map<CovertCondition, @NotNull Boolean> kept,

            @Size(min = 1, max = 1000)
            @Schema(description = "未做到的说明，有未做到的必填 / why; needed where one was not kept", examples = "企业保安坚持陪同")
            @Nullable
            String note) {

        /** @throws RequestProblem 400 when one is not answered, or one was not kept and nothing says why */
        public AnswerCovertConditions required() {
            if (kept.size() < CovertCondition.values().length) {
                throw RequestProblem.invalid(new Violation("/kept", "visit-covert-conditions"));
            }
            if (note == null && kept.containsValue(false)) {
                throw RequestProblem.invalid(new Violation("/note", "visit-covert-note"));
            }
            return this;
        }
    }

    @Schema(name = "RecordSignatureRefusal", description = "记录拒绝签字 / record that somebody refused to sign")
    public record RecordRefusal(
            @NotBlank @OneLine @Size(max = 200) @Schema(description = "拒签人及职务 / who", examples = "王建国（安全环保部部长）")
            String who,

            @Size(min = 1, max = 1000) @Schema(description = "理由 / reason", examples = "对结论有异议") @Nullable
            String reason,

            @NotEmpty @Size(max = 5) @Schema(description = "见证人 / witnesses", examples = "[\"张见证（社区网格员）\"]")
            List<@NotBlank @OneLine @Size(max = 100) String> witnesses) {}
}
