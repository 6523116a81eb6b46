package worksafe.inspections.draw.chance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enterprise as a line of the report. */
@Schema(description = "企业的抽中次数与应有次数 / how often an enterprise was drawn, and was to be")
public record DrawChanceLine(
        UUID enterpriseId,

        @Nullable String enterpriseName,

        @Schema(description = "进入名录的抽签数 / draws in which it stood", examples = "12")
        long pools,

        @Schema(description = "抽中次数 / how often it was drawn", examples = "2")
        long drawn,

        @Schema(description = "按权重应有的次数 / how often its tickets let expect", examples = "0.6")
        double expected,

        @Schema(description = "一次也抽不中的概率 / probability of never being drawn", examples = "0.540360")
        double never,

        @Schema(
                description = "抽中次数达到或者超过实际次数的概率 / probability of being drawn so often or oftener",
                examples = "0.118352")
        double atLeast) {}
