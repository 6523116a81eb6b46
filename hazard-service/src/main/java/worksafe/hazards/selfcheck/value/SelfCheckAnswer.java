package worksafe.hazards.selfcheck.value;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a return says of one item, with the item's words of that day.
 *
 * @param dangerId the danger that was reported of it
 */
@Embeddable
@Schema(description = "一项排查结果 / what a return says of one item")
public record SelfCheckAnswer(
        @Schema(description = "排查项目代码 / item", examples = "dust-cleaning")
        String item,

        @Schema(description = "当日的项目要求 / what the item demanded on that day", examples = "粉尘作业区域每班清理并如实记录")
        String demand,

        @Schema(description = "当日的依据 / the clause on that day", examples = "工贸企业粉尘防爆安全规定 第十八条第一款")
        String basis,

        @Enumerated(EnumType.STRING) @Schema(description = "结果 / result", examples = "DANGER")
        SelfCheckResult result,

        @Schema(
                description = "由此上报的隐患 / the danger that was reported",
                examples = "0198f3a1-1111-7d10-8a6e-51c0de4b7a21")
        @Nullable
        UUID dangerId,

        @Schema(description = "该隐患的编号 / its number", examples = "YH320281-2026-000012") @Nullable
        String dangerNumber) {}
