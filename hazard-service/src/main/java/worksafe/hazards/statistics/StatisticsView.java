package worksafe.hazards.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts of dangers. */
@Schema(name = "DangerStatistics", description = "隐患统计 / counts of dangers")
public record StatisticsView(
        @Schema(description = "统计口径 / by what", examples = "COUNTY")
        Grouping by,

        List<Line> items) {

    /** The counts of one group. */
    @Schema(name = "DangerStatisticsLine", description = "一组的数量 / counts of one group")
    public record Line(
            @Schema(description = "状态、等级或县级区划代码 / status, grade or county", examples = "320281000000")
            String key,

            @Schema(description = "总数 / all", examples = "42")
            long total,

            @Schema(description = "其中重大 / major ones among them", examples = "3")
            long major,

            @Schema(description = "其中未销号、未排除 / neither closed nor dismissed", examples = "17")
            long open,

            @Schema(description = "其中逾期未销号 / open and overdue", examples = "2")
            long overdue) {}
}
