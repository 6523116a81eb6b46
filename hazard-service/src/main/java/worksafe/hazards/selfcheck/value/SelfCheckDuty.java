package worksafe.hazards.selfcheck.value;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** What an enterprise owes again and again. */
public enum SelfCheckDuty {
    /** 定期自查. */
    CHECK("self-check.period", "self-check", "隐患自查"),
    /** 季度统计分析. */
    QUARTER("self-check.statistics.quarter", "self-check-quarter", "隐患排查治理季度统计"),
    /** 年度统计分析. */
    YEAR("self-check.statistics.year", "self-check-year", "隐患排查治理年度统计");

    private final String policy;
    private final String clock;
    private final String title;

    SelfCheckDuty(String policy, String clock, String title) {
        this.policy = policy;
        this.clock = clock;
        this.title = title;
    }

    /** The policy that says how often. */
    public String policy() {
        return policy;
    }

    /** The kind of its clock. */
    public String clock() {
        return clock;
    }

    /** What people call a matter of it. */
    public String title() {
        return title;
    }

    /** The first day of what statistics are about that are owed next on that day. */
    public LocalDate periodOf(LocalDate day) {
        return switch (this) {
            case CHECK -> day;
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day of the period that begins on that day. */
    public LocalDate endOf(LocalDate from) {
        return switch (this) {
            case CHECK -> from;
            case QUARTER -> from.plusMonths(3).minusDays(1);
            case YEAR -> from.plusYears(1).minusDays(1);
        };
    }
}
