package worksafe.training.exam.bank;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;

/** A question with all its editions and their keys. */
@Schema(name = "ExamQuestion", description = "试题详情，含各版次和答案 / a question with all its editions and their keys")
public record ExamQuestionView(
        @JsonUnwrapped ExamQuestionSummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "停用时刻，在用的不返回 / when it was retired; absent while in use") @Nullable
        Instant retiredAt,

        @Schema(description = "各版次，先后为序 / editions, in order")
        List<Edition> editions,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ExamQuestionAction> allowedActions)
        implements Versioned {

    /** One edition. */
    @Schema(name = "ExamQuestionEdition", description = "试题的一个版次，不再改动 / an edition of a question, never changed")
    public record Edition(
            @Schema(description = "版次 / edition", examples = "1")
            int edition,

            @Schema(description = "题干 / what is asked", examples = "发现有人触电，首先应当")
            String stem,

            @Schema(description = "选项，依次为 A、B、C… / options, called A, B, C …", examples = "[\"切断电源\", \"用手拉开\"]")
            List<String> options,

            @Schema(description = "答案字母；案例题不返回 / letters of the right options; absent for cases", examples = "A")
            @Nullable
            String answerKey,

            @Schema(description = "评分参考；仅案例题 / by what a case is marked", examples = "断电、呼救、心肺复苏各占三分之一") @Nullable
            String reference,

            @Schema(description = "难度，1 至 5 / difficulty, 1 to 5", examples = "3")
            int difficulty,

            @Schema(description = "编写时刻 / when it was written", examples = "2026-11-30T09:00:00+08:00")
            Instant writtenAt,

            @Schema(description = "编写账户 / account that wrote it", examples = "li.na")
            String writtenBy) {}

    static ExamQuestionView of(ExamQuestion question, Set<ExamQuestionAction> allowed) {
        var all = question.editions();
        return new ExamQuestionView(
                ExamQuestionSummary.of(question),
                question.version(),
                question.retiredAt(),
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Edition(
                                i + 1,
                                all.get(i).stem(),
                                List.copyOf(all.get(i).options()),
                                all.get(i).answerKey(),
                                all.get(i).reference(),
                                all.get(i).difficulty(),
                                all.get(i).writtenAt(),
                                all.get(i).writtenBy()))
                        .toList(),
                allowed);
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
