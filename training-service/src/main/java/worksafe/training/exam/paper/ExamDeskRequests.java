package worksafe.training.exam.paper;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a candidate sends. */
final class ExamDeskRequests {

    private ExamDeskRequests() {}

    @Schema(description = "保存作答 / save an answer")
    public record SaveAnswer(
            @NotNull @Min(1) @Max(1000) @Schema(description = "题号 / number on the paper", examples = "1")
            Integer position,

            @NotNull
            @Min(1)
            @Schema(
                    description =
                            "序号，每次改动加一；较小的不覆盖较大的 / number of the answer, one more with each change; a lower one never takes the place of a higher",
                    examples = "4")
            Long sequence,

            @NotNull
            @Size(max = 4000)
            @Schema(
                    description = "选项字母，或案例题的文字；清空为空文本 / letters of options, or words for a case; empty to clear",
                    examples = "A")
            String answer) {}
}
