package worksafe.inspections.accident.count;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.kernel.Sector;

/** What accidents of a place and period add up to, by whatever was asked. */
@Schema(description = "事故统计 / what accidents add up to")
public record AccidentStatistics(
        @Schema(description = "统计区划 / place", examples = "320281000000")
        String region,

        @Schema(description = "起始日（含） / first day", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "截止日（不含） / day behind the last", examples = "2027-01-01")
        LocalDate before,

        @Schema(description = "合计 / total") TallyView total,

        @Schema(description = "分组，没有事故的组不出现 / groups; those without an accident do not appear")
        List<GroupedTally> groups) {

    /** By what accidents are grouped. */
    public enum TallyGroup {
        /** Each place below the one that was asked for. */
        PLACE,
        SECTOR,
        GRADE,
        MONTH
    }

    @Schema(name = "AccidentTally", description = "起数、伤亡和损失 / accidents, casualties and loss")
    public record TallyView(
            @Schema(description = "起数 / accidents", examples = "3")
            long accidents,

            @Schema(description = "其中瞒报 / of these concealed", examples = "0")
            long concealed,

            @Schema(description = "死亡人数 / deaths", examples = "2")
            long deaths,

            @Schema(description = "重伤人数 / serious injuries", examples = "4")
            long seriousInjuries,

            @Schema(description = "直接经济损失，分 / direct economic loss in fen", examples = "560000000")
            long lossFen) {

        static TallyView of(AccidentTally tally) {
            return new TallyView(
                    tally.accidents(), tally.concealed(), tally.deaths(), tally.seriousInjuries(), tally.lossFen());
        }
    }

    /** One group; of what it was not grouped by nothing is said. */
    @Schema(description = "一组 / a group")
    public record GroupedTally(
            @Schema(description = "区划 / place", examples = "320281102000") @Nullable
            String place,

            @Nullable Sector sector,
            @Nullable AccidentGrade grade,

            @Schema(description = "月份首日 / first day of the month", examples = "2026-03-01") @Nullable
            LocalDate month,

            TallyView tally) {}
}
