package worksafe.hazards.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;

/** Counts of dangers. */
@Schema(name = "DangerStatistics", description = "隐患统计 / counts of dangers")
public record StatisticsView(
        @Schema(description = "统计口径 / by what", examples = "COUNTY")
        Grouping by,

        List<Line> items,

        @Schema(description = "所用的政策参数：存续天数分段、重复发生的期限 / rows of the policy book: bands of age, days of recurrence")
        List<PolicyBasis.View> rules) {

    /** The counts of one group. */
    @Schema(name = "DangerStatisticsLine", description = "一组的数量 / counts of one group")
    public record Line(
            @Schema(
                    description =
                            "状态、等级、成因、行业主管部门、行业类别、行业类别/季度、存续天数分段或县级区划代码 / status, grade, cause, sector, trade, trade/quarter, band of days or"
                                    + " county",
                    examples = "320281000000")
            String key,

            @Schema(description = "总数 / all", examples = "42")
            long total,

            @Schema(description = "其中重大 / major ones among them", examples = "3")
            long major,

            @Schema(description = "其中未销号、未排除 / neither closed nor dismissed", examples = "17")
            long open,

            @Schema(description = "其中逾期未销号 / open and overdue", examples = "2")
            long overdue,

            @Schema(
                    description =
                            "其中期限内重复发生的；没有该项政策参数的不返回 / of the same clause again within the days of the policy; absent where it is silent",
                    examples = "4")
            @Nullable
            Long recurring,

            @Schema(description = "其中复查曾未通过的 / failed a re-check at least once", examples = "1")
            long recheckFailed,

            @Schema(
                    description =
                            "对应的隐患列表；按县和行业类别统计的不返回 / the list of them; absent by county, since dangers may have moved, and by trade",
                    examples = "/api/v1/hazards/dangers?cause=MANAGEMENT_DEFECT")
            @Nullable
            String list) {}
}
