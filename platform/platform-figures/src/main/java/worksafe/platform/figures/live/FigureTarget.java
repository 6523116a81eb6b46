package worksafe.platform.figures.live;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.platform.figures.definition.Figure;

/** What a figure is to reach, and who says so. */
@Schema(description = "目标值及其依据 / what the figure is to reach, and who says so")
public record FigureTarget(
        @Schema(description = "目标值 / what is to be reached", examples = "100")
        BigDecimal value,

        @Schema(
                description =
                        "是否达到（按分数比较，不经舍入）；无可判定者不返回 / whether it is reached, compared without rounding; absent where"
                                + " nothing is decided")
        @Nullable
        Boolean reached,

        @Schema(description = "依据文件 / document", examples = "安全生产事故隐患排查治理暂行规定（安监总局令第16号）")
        String source,

        @Schema(description = "条款 / clause", examples = "第十五条")
        String clause,

        @Schema(description = "效力等级 / how strong the document is")
        Force force,

        @Schema(description = "核实程度 / how sure it is that the document says so")
        Certainty certainty) {

    static FigureTarget of(Figure figure, PolicyRow row, FigureLine line) {
        var goal = row.number(PolicyRow.VALUE);
        long below = line.denominator() == null ? 0 : line.denominator();
        return new FigureTarget(
                goal,
                figure.reaches(goal, line.numerator(), below).orElse(null),
                row.source(),
                row.clause(),
                row.force(),
                row.certainty());
    }
}
