package worksafe.registry.overview.risk;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;

/** How many high-risk enterprises a place has, and had. */
@Schema(name = "HighRiskTrend", description = "高危企业数量变化 / how many high-risk enterprises a place has, and had")
public record HighRiskTrendView(
        @Schema(description = "区划 / place", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "现值截至 / the present counts are as of", examples = "2026-03-18T08:00:00+08:00")
        Instant asOf,

        @Schema(description = "现有在营企业 / enterprises that trade", examples = "186")
        long enterprises,

        @Schema(description = "其中行业类别不明 / of them with unknown trades", examples = "12")
        long withoutTrades,

        @Schema(description = "现有高危企业 / high-risk enterprises", examples = "17")
        long highRisk,

        @Schema(description = "各月月初，由远及近；没有留存的月份不返回 / when each month began; months that nobody counted are absent")
        List<Month> months) {

    /** Whether no more are left than there may be. */
    @Schema(name = "HighRiskControlState", description = "数量控制情况 / whether no more are left than there may be")
    public enum ControlState {
        /** No more than the target, even if all whose trades are unknown were high-risk. */
        REACHED,
        /** More than the target. */
        NOT_REACHED,
        /** No target, or it depends on those whose trades are unknown. */
        UNKNOWN
    }

    /** A month. */
    @Schema(name = "HighRiskMonth", description = "某月月初的高危企业数 / how many there were when a month began")
    public record Month(
            @Schema(description = "月份 / month", examples = "2026-03")
            String month,

            @Schema(description = "实际留存时刻 / when it was really counted", examples = "2026-03-01T00:30:00+08:00")
            Instant takenAt,

            @Schema(description = "在营企业 / enterprises", examples = "185")
            long enterprises,

            @Schema(description = "其中行业类别不明 / with unknown trades", examples = "12")
            long withoutTrades,

            @Schema(description = "高危企业 / high-risk enterprises", examples = "18")
            long highRisk,

            @Schema(
                    description = "较上一留存月的增减；首月不返回 / more or fewer than the month before; absent of the first",
                    examples = "-1")
            @Nullable
            Long change,

            @Schema(
                    description = "该年度的控制目标，见台账 high-risk-target；未定的不返回 / target of the year by the register;"
                            + " absent where none was set",
                    examples = "17")
            @Nullable
            Long target,

            @Schema(description = "是否达到目标 / whether the target is kept", examples = "NOT_REACHED")
            ControlState control,

            @Schema(
                    description = "清单地址 / address of the list behind it",
                    examples =
                            "/api/v1/registry/high-risk-enterprises?region=320281102000&countedFrom=2026-03-01&countedBefore=2026-04-01")
            String list) {}
}
