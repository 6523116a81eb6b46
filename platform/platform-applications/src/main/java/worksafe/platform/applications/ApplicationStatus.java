package worksafe.platform.applications;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where an application stands. */
enum ApplicationStatus implements Lifecycle<ApplicationStatus> {
    /** The authority is to accept it, return it or say that it does not. */
    SUBMITTED,
    /** The applicant is to bring what is missing. */
    RETURNED,
    /** The authority is to decide. */
    ACCEPTED,
    /** It is not for this authority, or was not completed. */
    NOT_ACCEPTED,
    APPROVED,
    REFUSED,
    /** The applicant took it back. */
    WITHDRAWN,
    /** What it was about is such that it cannot be granted any more. */
    LAPSED;

    @Override
    public Set<ApplicationStatus> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(RETURNED, ACCEPTED, NOT_ACCEPTED, WITHDRAWN, LAPSED);
            case RETURNED -> EnumSet.of(SUBMITTED, NOT_ACCEPTED, WITHDRAWN, LAPSED);
            case ACCEPTED -> EnumSet.of(APPROVED, REFUSED, WITHDRAWN, LAPSED);
            case NOT_ACCEPTED, APPROVED, REFUSED, WITHDRAWN, LAPSED -> EnumSet.noneOf(ApplicationStatus.class);
        };
    }

    @Override
    public Set<ApplicationAction> actions() {
        return switch (this) {
            case SUBMITTED ->
                EnumSet.of(
                        ApplicationAction.RETURN,
                        ApplicationAction.ACCEPTANCE,
                        ApplicationAction.NON_ACCEPTANCE,
                        ApplicationAction.WITHDRAWAL);
            case RETURNED ->
                EnumSet.of(
                        ApplicationAction.COMPLETION, ApplicationAction.NON_ACCEPTANCE, ApplicationAction.WITHDRAWAL);
            case ACCEPTED -> EnumSet.of(ApplicationAction.DECISION, ApplicationAction.WITHDRAWAL);
            case NOT_ACCEPTED, APPROVED, REFUSED, WITHDRAWN, LAPSED -> EnumSet.noneOf(ApplicationAction.class);
        };
    }

    /** Whether it is over. */
    boolean isOver() {
        return next().isEmpty();
    }
}
