package worksafe.hazards.risk.method;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.duties.policy.PolicyBasis;

/** The tables of a method, for whoever draws a form. */
@Schema(name = "RiskScale", description = "评估方法的取值表和分级标准 / the tables of a method and its colours")
public record RiskScaleView(
        @Schema(description = "评估方法 / method", examples = "LEC")
        RiskMethod method,

        @Schema(description = "因素，依公式先后 / factors, in the order of the formula")
        List<Table> factors,

        @Schema(description = "各颜色的最低分值，最重的在前；达不到的为蓝色 / least scores, the gravest first; below them it is blue")
        List<Step> colours,

        @Schema(description = "分级标准的依据 / the row that says so")
        PolicyBasis.View basis) {

    static RiskScaleView of(RiskScale scale) {
        return new RiskScaleView(
                scale.method(),
                scale.factors().entrySet().stream()
                        .map(factor -> new Table(
                                factor.getKey(),
                                factor.getValue().meanings().entrySet().stream()
                                        .map(value -> new Value(value.getKey(), value.getValue()))
                                        .toList(),
                                factor.getValue().basis().view()))
                        .toList(),
                scale.least().entrySet().stream()
                        .map(step -> new Step(step.getKey(), step.getValue()))
                        .toList(),
                scale.basis().view());
    }

    /** The values of a factor. */
    @Schema(name = "RiskFactorTable", description = "因素取值表 / the values of a factor")
    public record Table(
            @Schema(description = "因素 / factor", examples = "likelihood")
            String factor,

            List<Value> values,

            @Schema(description = "取值表的依据 / the row that says so")
            PolicyBasis.View basis) {}

    /** A value and what it means. */
    @Schema(name = "RiskFactorValue", description = "取值及含义 / a value and what it means")
    public record Value(
            @Schema(description = "取值 / value", examples = "3")
            BigDecimal value,

            @Schema(description = "含义 / what it means", examples = "可能，但不经常")
            String meaning) {}

    /** From which score on a colour holds. */
    @Schema(name = "RiskColourStep", description = "颜色及最低分值 / a colour and its least score")
    public record Step(
            @Schema(description = "颜色 / colour", examples = "ORANGE")
            RiskColour colour,

            @Schema(description = "最低分值 / least score", examples = "160")
            BigDecimal least) {}
}
