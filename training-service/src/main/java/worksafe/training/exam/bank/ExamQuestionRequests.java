package worksafe.training.exam.bank;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.ExamSubject;
import worksafe.training.exam.QuestionForm;
import worksafe.training.exam.bank.ExamQuestionEdition.Text;

/** What clients send about questions. */
final class ExamQuestionRequests {

    private ExamQuestionRequests() {}

    @Schema(description = "编写试题 / write a question")
    public record WriteExamQuestion(
            @NotNull @Schema(description = "考试类别 / kind of exam", examples = "SPECIAL_OPERATION")
            ExamKind kind,

            @Schema(description = "特种作业类别；仅特种作业填写 / category; for special operations only", examples = "ELECTRICAL")
            @Nullable
            OperationCategory category,

            @NotBlank @OneLine @Size(max = 60) @Schema(description = "知识点 / topic", examples = "触电急救")
            String topic,

            @NotNull @Schema(description = "题型 / form", examples = "SINGLE")
            QuestionForm form,

            @NotBlank
            @SaysSomething
            @Size(max = 2000)
            @Schema(description = "题干 / what is asked", examples = "发现有人触电，首先应当")
            String stem,

            @Size(max = 8)
            @Schema(
                    description = "选项，依次为 A、B、C…；判断题和案例题不填 / options, called A, B, C …; none for judgements and cases",
                    examples = "[\"切断电源\", \"用手拉开\"]")
            @Nullable
            List<@NotBlank @SaysSomething @Size(max = 500) String> options,

            @Size(max = 8)
            @Schema(
                    description =
                            "答案字母；判断题 A 为正确、B 为错误；案例题不填 / letters of the right options; a judgement is A when right, B when wrong; none for cases",
                    examples = "A")
            @Nullable
            String answerKey,

            @SaysSomething
            @Size(max = 2000)
            @Schema(description = "评分参考；仅案例题填写 / by what a case is marked", examples = "断电、呼救、心肺复苏各占三分之一")
            @Nullable
            String reference,

            @NotNull @Min(1) @Max(5) @Schema(description = "难度，1 至 5 / difficulty, 1 to 5", examples = "3")
            Integer difficulty) {

        ExamSubject subject() {
            return ExamSubject.requested(kind, category);
        }

        Text text() {
            return new Text(form, stem, options == null ? List.of() : options, answerKey, reference, difficulty);
        }
    }

    @Schema(description = "修订试题，成为新版次 / rewrite a question; that is another edition")
    public record ReviseExamQuestion(
            @NotBlank
            @SaysSomething
            @Size(max = 2000)
            @Schema(description = "题干 / what is asked", examples = "发现有人触电，首先应当")
            String stem,

            @Size(max = 8)
            @Schema(description = "选项，依次为 A、B、C… / options, called A, B, C …", examples = "[\"切断电源\", \"用手拉开\"]")
            @Nullable
            List<@NotBlank @SaysSomething @Size(max = 500) String> options,

            @Size(max = 8) @Schema(description = "答案字母 / letters of the right options", examples = "A") @Nullable
            String answerKey,

            @SaysSomething
            @Size(max = 2000)
            @Schema(description = "评分参考；仅案例题填写 / by what a case is marked", examples = "断电、呼救、心肺复苏各占三分之一")
            @Nullable
            String reference,

            @NotNull @Min(1) @Max(5) @Schema(description = "难度，1 至 5 / difficulty, 1 to 5", examples = "3")
            Integer difficulty) {

        Text text(QuestionForm form) {
            return new Text(form, stem, options == null ? List.of() : options, answerKey, reference, difficulty);
        }
    }
}
