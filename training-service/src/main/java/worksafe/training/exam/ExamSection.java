package worksafe.training.exam;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;

/**
 * A section of a blueprint: how many questions of what kind a paper asks.
 *
 * @param marks that each of them is worth
 * @param difficultyFrom the least difficulty
 * @param difficultyTo the greatest difficulty
 */
@Embeddable
@Schema(description = "组卷蓝图的一节 / a section of a blueprint")
public record ExamSection(
        @NotBlank @OneLine @Size(max = 60) @Schema(description = "知识点 / topic", examples = "触电急救")
        String topic,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "题型 / form", examples = "SINGLE")
        QuestionForm form,

        @NotNull @Min(1) @Max(200) @Schema(description = "题数 / how many questions", examples = "20")
        Integer questions,

        @NotNull @Min(1) @Max(100) @Schema(description = "每题分值 / marks for each", examples = "2")
        Integer marks,

        @NotNull @Min(1) @Max(5) @Schema(description = "最低难度 / least difficulty", examples = "1")
        Integer difficultyFrom,

        @NotNull @Min(1) @Max(5) @Schema(description = "最高难度 / greatest difficulty", examples = "4")
        Integer difficultyTo) {

    /** Whether a question could be drawn for both. */
    boolean overlaps(ExamSection other) {
        return topic.equals(other.topic)
                && form == other.form
                && difficultyFrom <= other.difficultyTo
                && other.difficultyFrom <= difficultyTo;
    }

    int worth() {
        return questions * marks;
    }
}
