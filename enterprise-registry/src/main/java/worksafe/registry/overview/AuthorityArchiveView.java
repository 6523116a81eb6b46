package worksafe.registry.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;
import worksafe.platform.obligations.ObligationState;
import worksafe.registry.authority.AuthoritySummary;
import worksafe.registry.grade.GradeCoverage;
import worksafe.registry.staffing.CoverageView;
import worksafe.registry.staffing.StaffingView.KindStaffing;

/** The one page of an authority: each part says as of when it holds. */
@Schema(name = "AuthorityArchive", description = "监管机构档案，各部分分别注明截至时间 / the one page of an authority")
public record AuthorityArchiveView(
        AuthoritySummary authority,
        EnterprisesPart enterprises,

        @Schema(description = "安全等级评定情况，按最近一次评定 / grades as they were found last")
        GradesPart grades,

        @Schema(description = "网格化、实名制覆盖 / grids and whoever holds a post in them")
        CoverageView coverage,

        DebtsPart obligations,
        MissedPart missed,
        FundsPart funds,
        StaffPart staffing) {

    /** The active enterprises that it is competent for. */
    @Schema(name = "AuthorityEnterprises", description = "管辖的在营企业 / the active enterprises that it is competent for")
    public record EnterprisesPart(
            @Schema(description = "截至 / as of", examples = "2026-03-01T08:00:00+08:00")
            Instant asOf,

            @Schema(description = "企业数 / enterprises", examples = "186")
            long total,

            @Schema(description = "行业类别不明的企业数 / of them with unknown trades", examples = "12")
            long withoutTrades,

            @Schema(description = "规模以上 / above designated size", examples = "41")
            long aboveScale,

            @Schema(description = "规模以下 / below it", examples = "130")
            long belowScale,

            @Schema(description = "规模不明 / of unknown size", examples = "15")
            long scaleUnknown,

            @Schema(description = "各行业类别企业数；一企可属数类 / by trade; an enterprise may have several")
            List<TradeCount> trades) {}

    /** How many enterprises have a trade. */
    @Schema(name = "TradeCount", description = "某行业类别的企业数 / how many enterprises have a trade")
    public record TradeCount(
            Trade trade,

            @Schema(description = "企业数 / enterprises", examples = "17")
            long enterprises) {}

    /** Grades with the moment of the last change among them. */
    @Schema(name = "AuthorityGrades", description = "安全等级评定情况 / grades of its enterprises")
    public record GradesPart(
            @Schema(
                    description = "最近一次等级变动；从未评定的不返回 / the latest change among them; absent before any",
                    examples = "2026-03-01T08:00:00+08:00")
            @Nullable
            Instant asOf,

            GradeCoverage coverage) {}

    /**
     * What it owes itself, as it was judged last.
     *
     * @param asOf absent where it was never judged
     */
    @Schema(name = "AuthorityDebts", description = "机构自身的法定义务，按最近一次判断 / what it owes itself, as it was judged last")
    public record DebtsPart(
            @Schema(
                    description = "最近一次结论变动；从未判断的不返回 / the latest change; absent where it was never judged",
                    examples = "2026-03-01T08:00:00+08:00")
            @Nullable
            Instant asOf,

            @Schema(description = "已履行 / met", examples = "5")
            long met,

            @Schema(description = "未履行 / unmet", examples = "1")
            long unmet,

            @Schema(description = "未到期 / not due yet", examples = "1")
            long notDue,

            @Schema(description = "无法判断 / unknown", examples = "2")
            long unknown,

            @Schema(description = "豁免 / exempt", examples = "0")
            long exempt,

            @Schema(description = "依规范性文件未履行的，仅作提醒 / unmet by documents, which only remind", examples = "1")
            long reminded,

            @Schema(description = "各项义务，不适用的除外 / each obligation that applies")
            List<Debt> items) {}

    /** How it stands to a kind of obligation. */
    @Schema(name = "AuthorityDebt", description = "一项义务 / how it stands to a kind of obligation")
    public record Debt(
            @Schema(description = "义务种类 / kind of obligation", examples = "authority-staff")
            String kind,

            ObligationState state,
            ObligationState reminder,

            @Schema(description = "尚不知道的事实 / facts that are not known", examples = "[\"population\"]")
            List<String> missing,

            @Schema(description = "最后一日 / last day in time", examples = "2026-12-31") @Nullable
            LocalDate dueOn) {}

    /** What was not done in time in its place, its own and of those below it. */
    @Schema(
            name = "AuthorityMissed",
            description = "逾期事项，含下级的 / what was not done in time, by it and by those below it")
    public record MissedPart(
            @Schema(description = "截至 / as of", examples = "2026-03-01T08:00:00+08:00")
            Instant asOf,

            @Schema(description = "本域逾期的监管期限 / clocks of authorities that were missed, of this context")
            List<MissedCount> clocks,

            @Schema(description = "本域逾期的待办 / tasks that are overdue, of this context")
            List<MissedCount> tasks) {}

    /** How many of a kind. */
    @Schema(name = "MissedCount", description = "某类逾期事项 / how many of a kind")
    public record MissedCount(
            @Schema(description = "种类 / kind", examples = "register-refresh")
            String kind,

            @Schema(description = "件数 / how many", examples = "3")
            long count,

            @Schema(description = "其中最早的截止日 / the earliest last day among them", examples = "2026-01-31")
            LocalDate since) {}

    /** The special safety fund of the calendar year. */
    @Schema(name = "AuthorityFunds", description = "本年度安全生产专项资金 / the special safety fund of the calendar year")
    public record FundsPart(
            @Schema(description = "年度 / year", examples = "2026")
            int year,

            @Schema(
                    description = "最近一次登记；没有登记的不返回 / the latest entry; absent without any",
                    examples = "2026-03-01T08:00:00+08:00")
            @Nullable
            Instant asOf,

            @Schema(
                    description = "安排金额（分）；未登记的不返回 / provided, in fen; absent where nobody entered it",
                    examples = "3000000000")
            @Nullable
            Long providedFen,

            @Schema(description = "已使用金额（分） / spent, in fen", examples = "1200000000")
            long spentFen,

            @Schema(description = "支出笔数 / entries of spending", examples = "14")
            long payments) {}

    /** Who works there. */
    @Schema(name = "AuthorityStaff", description = "人员配备 / who works there")
    public record StaffPart(
            @Schema(description = "统计之日 / the day", examples = "2026-03-01")
            LocalDate on,

            @Schema(description = "按岗位类别计；没有人员的为空 / by kind of post; empty where nobody is")
            List<KindStaffing> kinds) {}
}
