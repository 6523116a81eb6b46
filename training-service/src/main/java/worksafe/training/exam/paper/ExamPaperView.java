package worksafe.training.exam.paper;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.training.exam.QuestionForm;

/** The own paper of a candidate, with what was answered so far and without any key. */
@Schema(name = "ExamPaper", description = "考生自己的试卷，不含答案 / the own paper of a candidate, without any key")
public record ExamPaperView(
        @Schema(description = "座位 / seat") ExamSeatView seat,

        @Schema(description = "试题，先后为序 / questions, in order")
        List<PaperItem> items) {

    /** One question. */
    @Schema(name = "ExamPaperItem", description = "试卷上的一题 / a question on a paper")
    public record PaperItem(
            @Schema(description = "题号 / number on the paper", examples = "1")
            int position,

            @Schema(description = "题型 / form", examples = "SINGLE")
            QuestionForm form,

            @Schema(description = "分值 / marks that it is worth", examples = "2")
            int marks,

            @Schema(description = "题干 / what is asked", examples = "发现有人触电，首先应当")
            String stem,

            @Schema(description = "选项，依次为 A、B、C… / options, called A, B, C …", examples = "[\"切断电源\", \"用手拉开\"]")
            List<String> options,

            @Schema(description = "已保存的作答，没有的不返回 / answer that is kept; absent where none is", examples = "A") @Nullable
            String answer,

            @Schema(description = "该作答的序号；0 为没有 / its number; 0 where there is none", examples = "4")
            long sequence) {}
}
