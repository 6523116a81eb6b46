package worksafe.hazards.filing;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a filing stands; the picture is in {@code docs/lifecycles/danger-filing.md}. */
enum DangerFilingStatus implements Lifecycle<DangerFilingStatus> {
    /** The danger is a major one; its enterprise is to report it. */
    OWED,
    /** Reported; not every recipient has it yet. */
    FILED,
    /** A recipient sent it back to be completed. */
    RETURNED,
    /** Every recipient has it. */
    RECEIVED,
    /** The danger was dismissed, or is no major one any more. */
    DROPPED;

    @Override
    public Set<DangerFilingStatus> next() {
        return switch (this) {
            case OWED -> EnumSet.of(FILED, DROPPED);
            case FILED -> EnumSet.of(RECEIVED, RETURNED, DROPPED);
            case RETURNED -> EnumSet.of(FILED, DROPPED);
            case RECEIVED -> EnumSet.noneOf(DangerFilingStatus.class);
            case DROPPED -> EnumSet.of(OWED);
        };
    }

    /** Whether nothing more is owed. */
    boolean ended() {
        return this == RECEIVED || this == DROPPED;
    }

    /** The verbs that are legal now. */
    @Override
    public Set<DangerFilingAction> actions() {
        return switch (this) {
            case OWED, RETURNED -> EnumSet.of(DangerFilingAction.SUBMISSION);
            case FILED -> EnumSet.of(DangerFilingAction.RECEIPT, DangerFilingAction.RETURN);
            case RECEIVED, DROPPED -> EnumSet.noneOf(DangerFilingAction.class);
        };
    }

    /**
     * That the verb is legal here.
     *
     * @throws IllegalTransition otherwise
     */
    void require(DangerFilingAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
