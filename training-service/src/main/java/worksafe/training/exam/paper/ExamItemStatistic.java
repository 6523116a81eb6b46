package worksafe.training.exam.paper;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.training.exam.QuestionForm;

/** How a question did in a sitting. */
@Schema(description = "试题在一场考试中的表现 / how a question did in a sitting")
public record ExamItemStatistic(
        @Schema(description = "试题标识 / question", examples = "0198f6e0-7777-7aaa-8bbb-000000000001")
        UUID questionId,

        @Schema(description = "版次 / edition", examples = "1")
        int edition,

        @Schema(description = "题型 / form", examples = "SINGLE")
        QuestionForm form,

        @Schema(description = "知识点 / topic", examples = "触电急救")
        String topic,

        @Schema(description = "抽到该题的卷数 / papers that asked it", examples = "120")
        long papers,

        @Schema(description = "作答数 / papers that answered it", examples = "118")
        long answered,

        @Schema(description = "得分率，越高越易 / share of its marks that was won; the higher the easier", examples = "0.742")
        BigDecimal facility,

        @Schema(
                description =
                        "区分度：前 27% 与后 27% 考生得分率之差；考生太少的不返回 / by how much the best 27 in a hundred won more of it than the weakest; absent with too few",
                examples = "0.410")
        @Nullable
        BigDecimal discrimination) {}
