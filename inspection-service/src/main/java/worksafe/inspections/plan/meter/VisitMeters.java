package worksafe.inspections.plan.meter;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** What the authorities of a place owe by the end of the year. */
@Schema(description = "监督检查进度表 / what the authorities of a place owe by the end of the year")
public record VisitMeters(
        @Schema(description = "区划 / the place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "年度 / calendar year", examples = "2026")
        int year,

        @Schema(description = "统计截至日 / counted to this day", examples = "2026-11-30")
        LocalDate asOf,

        @Schema(description = "合计 / all together") MeterSum total,

        @Schema(description = "各机构，至多 200 个 / each authority, 200 at most")
        List<AuthorityMeters> authorities,

        @Schema(
                description =
                        "未列出的机构数，已计入合计；查看请指定其区划 / how many are not listed, which the sum counts; ask their own place",
                examples = "0")
        int authoritiesLeftOff,

        @Schema(
                description =
                        "各县（市、区）的镇（街道）联合执法覆盖，至多 200 个 / how joint enforcement reached the towns of each county, 200 at most")
        List<CountyTowns> towns,

        @Schema(description = "未列出的县（市、区）数 / how many counties are not listed", examples = "0")
        int countiesLeftOff,

        @Schema(description = "超出年度频次上限的企业数 / enterprises visited beyond their cap", examples = "1")
        int enterprisesOverCap) {

    public VisitMeters {
        authorities = List.copyOf(authorities);
        towns = List.copyOf(towns);
    }

    /** What all of them have done and owe. */
    @Schema(name = "VisitMeterSum", description = "合计 / all together")
    public record MeterSum(
            @Schema(description = "双随机占日常检查 / drawn visits among daily ones")
            MeterShare doubleRandom,

            @Schema(description = "四不两直占日常检查 / covert visits among daily ones")
            MeterShare covert,

            @Schema(description = "计划检查次数 / visits that approved plans plan", examples = "339")
            int planned,

            @Schema(description = "已开展检查次数 / visits that were made", examples = "301")
            int made,

            @Schema(description = "至 12 月 31 日计划尚欠次数 / visits that plans owe by 31 December", examples = "38")
            int planOwed,

            @Schema(description = "至 12 月 31 日尚须开展的联合行动次数 / joint actions that are owed by 31 December", examples = "1")
            int jointActionsOwed) {}

    /** What one authority has done and owes. */
    @Schema(description = "一个机构的进度 / what one authority has done and owes")
    public record AuthorityMeters(
            @Schema(description = "机构所在区划 / place of the authority", examples = "320281000000") @PlaceCode
            String region,

            Sector sector,

            @Schema(
                    description = "批准的年度计划编号；没有的不返回 / number of its approved plan; absent where there is none",
                    examples = "JH320281-2026-000001")
            @Nullable
            String plan,

            @Schema(description = "计划检查次数 / visits that the plan plans", examples = "339")
            int planned,

            @Schema(description = "已开展检查次数 / visits that were made", examples = "301")
            int made,

            @Schema(description = "至 12 月 31 日计划尚欠次数 / visits that the plan owes by 31 December", examples = "38")
            int planOwed,

            @Schema(description = "双随机占日常检查 / drawn visits among daily ones")
            MeterShare doubleRandom,

            @Schema(description = "四不两直占日常检查 / covert visits among daily ones")
            MeterShare covert,

            @Schema(description = "联合行动；没有规定的不返回 / joint actions; absent where no row asks for any") @Nullable
            QuarterlyActions jointActions) {}

    /** Joint actions quarter by quarter. */
    @Schema(description = "各季度联合行动 / joint actions quarter by quarter")
    public record QuarterlyActions(
            @Schema(description = "每季度至少次数 / how many a quarter at least", examples = "1")
            int perQuarter,

            @Schema(description = "各季度已开展次数 / how many were held in each quarter", examples = "[1, 1, 0, 1]")
            List<Integer> held,

            @Schema(description = "已过去的季度欠的次数 / how many were missed in quarters that are over", examples = "1")
            int missed,

            @Schema(description = "至 12 月 31 日尚须开展的次数 / how many are owed by 31 December", examples = "0")
            int owed) {

        public QuarterlyActions {
            held = List.copyOf(held);
        }

        /**
         * @param present the quarter that is running, from 1; behind the last one where the year is over
         */
        static QuarterlyActions of(int perQuarter, List<Integer> held, int present) {
            var missed = 0;
            var owed = 0;
            for (int quarter = 1; quarter <= held.size(); quarter++) {
                var lacking = Math.max(0, perQuarter - held.get(quarter - 1));
                missed += quarter < present ? lacking : 0;
                owed += quarter < present ? 0 : lacking;
            }
            return new QuarterlyActions(perQuarter, held, missed, owed);
        }
    }

    /** Which towns of a county joint enforcement reached. */
    @Schema(description = "一个县（市、区）的镇（街道）覆盖 / which towns of a county joint enforcement reached")
    public record CountyTowns(
            @Schema(description = "县（市、区） / the county", examples = "320281000000") @PlaceCode
            String region,

            @Schema(description = "镇（街道）数 / towns", examples = "17")
            int towns,

            @Schema(description = "已覆盖数 / of them reached", examples = "15")
            int covered,

            @Schema(description = "至 12 月 31 日尚须覆盖数 / of them to be reached by 31 December", examples = "2")
            int owed,

            @Schema(description = "尚未覆盖的镇（街道） / those that were not", examples = "[\"320281103000\"]")
            List<String> uncovered) {

        public CountyTowns {
            uncovered = List.copyOf(uncovered);
        }
    }
}
