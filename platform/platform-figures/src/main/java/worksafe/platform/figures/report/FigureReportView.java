package worksafe.platform.figures.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.platform.figures.live.FigureLine;
import worksafe.platform.figures.report.SignedReport.Mark;
import worksafe.platform.http.PlaceCode;

/** A frozen report. */
@Schema(description = "统计报表 / a frozen report")
public record FigureReportView(
        @JsonUnwrapped FigureReportSummary report,

        @Schema(description = "各项指标的定义版本和目标 / its figures with version and target")
        List<ReportedFigure> figures,

        @Schema(description = "各项指标的合计 / each figure, all together")
        List<FigureLine> lines,

        @Schema(description = "各项指标合计的环比和同比 / each figure compared with the period before and the same of last year")
        List<FigureTableLine> compared,

        @Schema(description = "统计表及其依据 / its tables, and who asks for them")
        List<FigureTableView> tables,

        @Schema(
                description = "摘要和签名；只掌管部分行业的不返回，早先没有签名的也不返回 / digest and signature; absent for a caller of some"
                        + " sectors, and of a report that was frozen before there were any")
        @Nullable
        Mark mark,

        @Schema(description = "与前一版相比的变化；初版为空 / what changed since the edition before; empty of the first")
        List<ChangedLine> changes) {

    /** A figure of the report. */
    @Schema(name = "ReportedFigure", description = "报表中的一项指标 / a figure of a report")
    public record ReportedFigure(
            @Schema(description = "统计指标代码 / code of the figure", examples = "danger-on-time")
            String figure,

            @Schema(description = "定义版本 / version of its definition", examples = "1")
            int version,

            @Schema(description = "当时的目标值；未定的不返回 / what was to be reached then", examples = "100") @Nullable
            BigDecimal target,

            @Schema(description = "是否达到 / whether it was reached") @Nullable
            Boolean reached,

            @Schema(description = "目标的依据文件 / document behind the target", examples = "统计指标目标（系统参数）") @Nullable
            String source,

            @Schema(description = "条款 / clause", examples = "系统缺省值") @Nullable
            String clause,

            @Schema(description = "效力等级 / how strong the document is") @Nullable
            Force force,

            @Schema(description = "核实程度 / how sure it is that the document says so") @Nullable
            Certainty certainty) {}

    /** A number that was another one in the edition before. */
    @Schema(name = "ChangedReportLine", description = "更正的一处 / a number that changed")
    public record ChangedLine(
            @Schema(description = "统计指标代码 / code of the figure", examples = "danger-on-time")
            String figure,

            @Schema(description = "下一级地区 / place directly below", examples = "320281102000") @PlaceCode
            String region,

            @Schema(description = "统计结果 / as what rows count", examples = "MET")
            String component,

            @Schema(description = "前一版的数量 / how many in the edition before", examples = "41")
            long before,

            @Schema(description = "本版的数量 / how many now", examples = "42")
            long after) {}
}
