package worksafe.hazards.tipoff.reward;

import java.util.Locale;

/** What a reward's timeline tells, and what is audited of it. */
enum TipOffRewardStep {
    PROPOSED,
    RETURNED,
    COMPLETED,
    APPROVED,
    REFUSED,
    NOTIFIED,
    PAID,
    WAIVED;

    String action() {
        return "tip-off-reward-" + name().toLowerCase(Locale.ROOT);
    }
}
