package worksafe.training.rule;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A programme as the policy book lays it down. */
@Schema(description = "培训课程要求：种类、对象、学时和必修内容 / a programme as the policy book lays it down")
public record TrainingProgramme(
        TrainingPurpose purpose,
        TrainingAudience audience,

        @Schema(description = "最少学时；无规定不返回 / hours at least; absent where nobody says", examples = "32") @Nullable
        Integer hours,

        @Schema(description = "学时依据；无规定不返回 / who asks for the hours; absent where nobody says") @Nullable
        TrainingBasis hoursBasis,

        @Schema(description = "必修内容；无规定为空 / topics that cannot be left out", examples = "[\"LAW\", \"MANAGEMENT\"]")
        Set<TrainingTopic> topics,

        @Schema(description = "必修内容依据；无规定不返回 / who asks for the topics; absent where nobody says") @Nullable
        TrainingBasis topicsBasis) {}
