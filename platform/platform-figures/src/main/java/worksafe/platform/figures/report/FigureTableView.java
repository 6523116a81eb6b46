package worksafe.platform.figures.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.platform.figures.table.FigureTable;

/** A table of a frozen report. */
@Schema(description = "统计表 / a table of a report")
public record FigureTableView(
        @Schema(description = "表代码 / code of the table", examples = "hidden-dangers")
        String table,

        @Schema(description = "表名 / title", examples = "隐患排查治理情况统计表")
        String title,

        @Schema(description = "列入的指标代码 / codes of its figures", examples = "[\"danger-on-time\"]")
        List<String> figures,

        @Schema(
                description = "列法：all 合计、place 下一级地区、sector 行业，或指标自有的分组 / how they are told: all, place, sector or a"
                        + " group of a figure",
                examples = "[\"all\", \"place\"]")
        List<String> by,

        @Schema(description = "小于该数的数量不列；0 为全部列出 / numbers below this are not told; 0 where all are", examples = "0")
        int least,

        @Schema(description = "依据文件 / document that asks for it", examples = "统计报表表式（系统参数）")
        String source,

        @Schema(description = "条款 / clause", examples = "系统缺省值")
        String clause,

        @Schema(description = "效力等级 / how strong the document is")
        Force force,

        @Schema(description = "核实程度 / how sure it is that the document says so")
        Certainty certainty,

        @Schema(
                description = "表内各行的地址 / address of its lines",
                examples = "/api/v1/hazards/figure-reports/0198f3a4-22cc-7f3e-b3d5-708192a3b4c5/tables/hidden-dangers")
        String lines) {

    static FigureTableView of(FigureTable table, boolean english, String lines) {
        return new FigureTableView(
                table.code(),
                english ? table.en() : table.zh(),
                table.figures(),
                table.by(),
                table.least(),
                table.source(),
                table.clause(),
                table.force(),
                table.certainty(),
                lines);
    }
}
