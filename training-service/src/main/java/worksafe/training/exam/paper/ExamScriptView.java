package worksafe.training.exam.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.training.exam.QuestionForm;

/** A paper with answers and keys. */
@Schema(name = "ExamScript", description = "答卷 / a paper with answers and keys")
public record ExamScriptView(
        @Schema(description = "报名标识 / entry", examples = "0198f6e0-7777-7aaa-8bbb-000000000002")
        UUID entryId,

        @Schema(description = "试题，先后为序 / questions, in order")
        List<ScriptItem> items) {

    /** One question as it was asked, answered and marked. */
    @Schema(name = "ExamScriptItem", description = "一题的题目、作答与得分 / a question as it was asked, answered and marked")
    public record ScriptItem(
            @Schema(description = "题号 / number on the paper", examples = "1")
            int position,

            @Schema(description = "试题标识 / question", examples = "0198f6e0-7777-7aaa-8bbb-000000000001")
            UUID questionId,

            @Schema(description = "版次 / edition", examples = "1")
            int edition,

            @Schema(description = "题型 / form", examples = "SINGLE")
            QuestionForm form,

            @Schema(description = "题干 / what is asked", examples = "发现有人触电，首先应当")
            String stem,

            @Schema(description = "选项，依次为 A、B、C… / options, called A, B, C …", examples = "[\"切断电源\", \"用手拉开\"]")
            List<String> options,

            @Schema(description = "答案字母；案例题不返回 / letters of the right options; absent for cases", examples = "A")
            @Nullable
            String answerKey,

            @Schema(description = "评分参考；仅案例题 / by what a case is marked", examples = "断电、呼救、心肺复苏各占三分之一") @Nullable
            String reference,

            @Schema(description = "作答，未作答不返回 / answer; absent where there is none", examples = "A") @Nullable
            String answer,

            @Schema(description = "分值 / marks that it is worth", examples = "2")
            int marks,

            @Schema(description = "得分，未评不返回 / marks given; absent until marked", examples = "2.0") @Nullable
            BigDecimal score) {}
}
