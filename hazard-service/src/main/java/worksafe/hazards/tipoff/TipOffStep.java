package worksafe.hazards.tipoff;

import java.util.Locale;

/** What a tip-off's timeline tells, and what is audited of it. */
enum TipOffStep {
    RECEIVED,
    RECORDED,
    ACCEPTED,
    NOT_ACCEPTED,
    FORWARDED,
    ASSIGNED,
    VERIFIERS_REPLACED,
    VERIFICATION_REPORTED,
    VERIFICATION_DISAGREED,
    VERIFIED,
    DANGER_LINKED,
    HANDLED,
    ANSWERED,
    CLOSED,
    EXTENDED,
    SECRET_ISSUED;

    /** As the audit trail calls it, such as {@code tip-off-accepted}. */
    String action() {
        return "tip-off-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
