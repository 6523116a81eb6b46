package worksafe.training.exam.entry;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.ExamPart;
import worksafe.training.exam.ExamSubject;

/** What clients send about entries. */
final class ExamEntryRequests {

    private ExamEntryRequests() {}

    @Schema(description = "报名考试 / enter somebody for an exam")
    public record ApplyForExam(
            @NotNull @Schema(description = "考生标识 / person", examples = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
            UUID personId,

            @Schema(
                    description = "报名企业；个人报名不填 / enterprise that enters the person; absent where none does",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId,

            @NotNull @Schema(description = "考试类别 / kind of exam", examples = "SPECIAL_OPERATION")
            ExamKind kind,

            @Schema(description = "特种作业类别；仅特种作业填写 / category; for special operations only", examples = "ELECTRICAL")
            @Nullable
            OperationCategory category,

            @NotNull @Schema(description = "考试科目 / part", examples = "THEORY")
            ExamPart part,

            @Schema(
                    description =
                            "培训结业日，不晚于今日；免培训的不填 / last day of the training, today at the latest; absent without training",
                    examples = "2026-11-10")
            @Nullable
            LocalDate trainedOn,

            @OneLine
            @SaysSomething
            @Size(max = 100)
            @Schema(
                    description = "培训证明或免培训依据 / proof of the training, or why there is none",
                    examples = "江阴安培〔2026〕电 031 号")
            @Nullable
            String trainingRecord) {

        ExamSubject subject() {
            return ExamSubject.requested(kind, category);
        }

        ExamEntry.Training training() {
            return new ExamEntry.Training(trainedOn, trainingRecord);
        }
    }

    @Schema(description = "受理报名 / accept an entry")
    public record AcceptExamEntry(
            @SaysSomething @Size(max = 1000) @Schema(description = "说明 / note", examples = "材料齐全") @Nullable
            String note) {}

    @Schema(description = "退回补正 / give an entry back for completion")
    public record ReturnExamEntry(
            @NotBlank
            @SaysSomething
            @Size(max = 1000)
            @Schema(description = "一次告知的全部补正内容 / all that is missing, told at once", examples = "缺培训证明")
            String missing) {}

    @Schema(description = "不予受理 / refuse an entry")
    public record RefuseExamEntry(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "理由 / reason", examples = "不属于本机关考核范围")
            String reason) {}

    @Schema(description = "补正后重新提交 / send in again what was missing")
    public record ResubmitExamEntry(
            @Schema(description = "培训结业日 / last day of the training", examples = "2026-11-10") @Nullable
            LocalDate trainedOn,

            @OneLine
            @SaysSomething
            @Size(max = 100)
            @Schema(description = "培训证明 / proof of the training", examples = "江阴安培〔2026〕电 031 号")
            @Nullable
            String trainingRecord,

            @NotBlank
            @SaysSomething
            @Size(max = 1000)
            @Schema(description = "补正说明 / what was added", examples = "已补培训证明")
            String note) {}

    @Schema(description = "撤回报名 / withdraw an entry")
    public record WithdrawExamEntry(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "本人离职")
            String reason) {}

    @Schema(description = "登记身份核验 / enter a check of identity")
    public record CheckExamIdentity(
            @NotNull @Schema(description = "核验方式 / how", examples = "ID_CARD")
            IdentityMethod method,

            @NotNull
            @Schema(
                    description = "是否一致；不一致的不得作答 / whether it is that person; no answer is taken of anybody else",
                    examples = "true")
            Boolean confirmed) {}

    @Schema(description = "考评员评分 / score the practice")
    public record ScorePractice(
            @NotNull
            @DecimalMin("0")
            @Digits(integer = 4, fraction = 1)
            @Schema(description = "得分 / score", examples = "86.5")
            BigDecimal score) {}

    @Schema(description = "案例题评分 / mark a case")
    public record MarkCase(
            @NotNull
            @Min(1)
            @Max(1000)
            @Schema(description = "题号 / number of the question on the paper", examples = "41")
            Integer position,

            @NotNull
            @DecimalMin("0")
            @Digits(integer = 4, fraction = 1)
            @Schema(description = "得分 / marks", examples = "8.5")
            BigDecimal marks) {}

    @Schema(description = "申请复核成绩 / doubt a result")
    public record AppealResult(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "理由 / reason", examples = "第 12 题答案有争议")
            String reason) {}

    @Schema(description = "复核成绩 / mark again")
    public record RemarkResult(
            @DecimalMin("0")
            @Digits(integer = 4, fraction = 1)
            @Schema(description = "复核后的成绩；维持原成绩的不填 / score now; absent where it stays", examples = "88.0")
            @Nullable
            BigDecimal score,

            @NotBlank
            @SaysSomething
            @Size(max = 1000)
            @Schema(description = "复核结论 / what was found", examples = "第 12 题两选项均可，补 2 分")
            String finding) {}
}
