package worksafe.training.ban;

import java.util.Locale;

/** What a re-hire ban's timeline tells, and what is audited of it. */
enum RehireBanStep {
    IMPOSED,
    APPEALED,
    APPEAL_OVERDUE,
    UPHELD,
    LIFTED,
    ENDED;

    String action() {
        return "rehire-ban-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
