package worksafe.platform.figures.live;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.figures.definition.FigureUnit;

/** What a figure is. */
@Schema(name = "FigureDefinition", description = "统计指标的定义 / what a figure is")
public record FigureDefinitionView(
        @Schema(description = "代码 / code", examples = "danger-on-time")
        String code,

        @Schema(description = "定义版本 / version of its definition", examples = "1")
        int version,

        @Schema(description = "名称 / title", examples = "隐患按期整改率")
        String title,

        @Schema(description = "按哪一日期计入统计期 / the day by which a row counts in a period", examples = "整改期限")
        String countedBy,

        @Schema(description = "分子所计结果 / what counts above the line", examples = "MET")
        List<String> numerator,

        @Schema(description = "分母所计结果；计数指标为空 / what counts below the line; none of a plain count", examples = "UNMET")
        List<String> denominator,

        @Schema(description = "视为未到期或待认定的结果 / what is still owed", examples = "OWED")
        List<String> owed,

        @Schema(description = "视为无法判定的结果 / what is unknown", examples = "UNKNOWN")
        List<String> unknown,

        @Schema(description = "统计期种类 / periods for which it is told")
        List<PeriodKind> periods,

        @Schema(description = "可用的分组 / what it can be told apart by", examples = "place")
        List<String> groups,

        @Schema(description = "单位 / unit") FigureUnit unit,

        @Schema(description = "小数位数（四舍五入） / digits behind the point, rounded half up", examples = "2")
        int decimals,

        @Schema(
                description = "目标值的政策参数代码，未定目标的不返回 / policy that says what is to be reached",
                examples = "figure.danger-on-time.target")
        @Nullable
        String target,

        @Schema(description = "企业可否查看自身数值 / whether an enterprise is told its own", examples = "true")
        boolean enterprises) {

    static FigureDefinitionView of(Figure figure, boolean english) {
        return new FigureDefinitionView(
                figure.code(),
                figure.version(),
                english ? figure.title().en() : figure.title().zh(),
                english ? figure.day().en() : figure.day().zh(),
                figure.numerator(),
                figure.denominator(),
                figure.owed(),
                figure.unknown(),
                figure.periods(),
                Stream.concat(
                                Stream.of(FigureCounts.BY_PLACE, FigureCounts.BY_SECTOR),
                                figure.groups().keySet().stream())
                        .toList(),
                figure.unit(),
                figure.decimals(),
                figure.target(),
                figure.enterprises());
    }
}
