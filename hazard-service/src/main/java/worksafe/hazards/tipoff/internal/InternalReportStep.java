package worksafe.hazards.tipoff.internal;

import java.util.Locale;

/** What an internal report's timeline tells, and what is audited of it. */
enum InternalReportStep {
    RECEIVED,
    RECORDED,
    VERIFIED,
    ANSWERED,
    PAID;

    String action() {
        return "internal-report-" + name().toLowerCase(Locale.ROOT);
    }
}
