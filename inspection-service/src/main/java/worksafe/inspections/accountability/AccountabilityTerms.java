package worksafe.inspections.accountability;

/** The small code tables of accountabilities. */
final class AccountabilityTerms {

    private AccountabilityTerms() {}

    /** Who is held to account. */
    enum AccountabilitySubject {
        OFFICIAL,
        LEADER,
        ENTERPRISE_STAFF
    }

    /** What it comes from. */
    enum AccountabilityOrigin {
        ACCIDENT,
        FINDING,
        TRAINING,
        OTHER
    }

    /** What was decided. */
    enum AccountabilityOutcome {
        CRITICISM,
        WARNING,
        DEMERIT,
        DEMOTION,
        DISMISSAL,
        FINE,
        POST_REMOVAL,
        CRIMINAL,
        OTHER
    }

    /** What a timeline tells. */
    enum AccountabilityStep {
        PROPOSED,
        HANDED_OVER,
        DECIDED,
        CARRIED_OUT,
        NOT_PURSUED,
        OVERDUE
    }
}
