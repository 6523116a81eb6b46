package worksafe.registry.permit;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a permit stands; the picture is in {@code docs/lifecycles/safety-permit.md}. */
enum PermitStatus implements Lifecycle<PermitStatus> {
    /** The enterprise applies for it, or is about to. */
    PREPARED,
    /** Its application was accepted: the conditions are to be examined. */
    ACCEPTED,
    /** Every condition was stated: it is to be decided. */
    EXAMINED,
    /** The application was not accepted (不予受理). */
    REFUSED,
    /** It was not granted (不予颁发). */
    DENIED,
    IN_FORCE,
    /** Taken away for a time (暂扣). */
    SUSPENDED,
    /** Its last day is over, and it was not renewed. */
    EXPIRED,
    /** Taken away as a punishment (吊销). */
    REVOKED,
    /** Its grant was taken back (撤销). */
    WITHDRAWN,
    /** Struck off (注销); of one that was never given: given up. */
    CANCELLED;

    /** Those that lead to a permit, perhaps. */
    static final Set<PermitStatus> UNDER_WAY = Set.copyOf(EnumSet.of(PREPARED, ACCEPTED, EXAMINED));

    /** Those in which it is held. */
    static final Set<PermitStatus> HELD = Set.copyOf(EnumSet.of(IN_FORCE, SUSPENDED));

    @Override
    public Set<PermitStatus> next() {
        return switch (this) {
            case PREPARED -> EnumSet.of(ACCEPTED, REFUSED, CANCELLED);
            case ACCEPTED -> EnumSet.of(EXAMINED, DENIED, PREPARED);
            case EXAMINED -> EnumSet.of(IN_FORCE, DENIED, PREPARED);
            case IN_FORCE -> EnumSet.of(SUSPENDED, EXPIRED, REVOKED, WITHDRAWN, CANCELLED);
            case SUSPENDED -> EnumSet.of(IN_FORCE, EXPIRED, REVOKED, WITHDRAWN, CANCELLED);
            case EXPIRED -> EnumSet.of(IN_FORCE, CANCELLED);
            case REVOKED, WITHDRAWN -> EnumSet.of(CANCELLED);
            case REFUSED, DENIED, CANCELLED -> EnumSet.noneOf(PermitStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<PermitAction> actions() {
        return switch (this) {
            case PREPARED -> EnumSet.of(PermitAction.WITHDRAWAL);
            case ACCEPTED, EXAMINED -> EnumSet.of(PermitAction.EXAMINATION, PermitAction.STANDSTILL);
            case IN_FORCE ->
                EnumSet.of(
                        PermitAction.EXAMINATION,
                        PermitAction.WAIVER,
                        PermitAction.STANDSTILL,
                        PermitAction.SUSPENSION,
                        PermitAction.ENDING);
            case SUSPENDED -> EnumSet.of(PermitAction.LIFTING, PermitAction.ENDING);
            case EXPIRED -> EnumSet.of(PermitAction.EXAMINATION, PermitAction.STANDSTILL, PermitAction.ENDING);
            case REVOKED, WITHDRAWN -> EnumSet.of(PermitAction.ENDING);
            case REFUSED, DENIED, CANCELLED -> EnumSet.noneOf(PermitAction.class);
        };
    }

    /**
     * That the verb is legal here.
     *
     * @throws IllegalTransition otherwise
     */
    void require(PermitAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    /** Whether nothing is owed any more and nothing holds. */
    boolean isOver() {
        return switch (this) {
            case PREPARED, ACCEPTED, EXAMINED, IN_FORCE, SUSPENDED -> false;
            case REFUSED, DENIED, EXPIRED, REVOKED, WITHDRAWN, CANCELLED -> true;
        };
    }
}
