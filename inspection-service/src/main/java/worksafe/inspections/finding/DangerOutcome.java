package worksafe.inspections.finding;

/** How the danger ended that a finding became. */
public enum DangerOutcome {
    /** Put right and struck off. */
    CLOSED,
    /** It was no danger. */
    DISMISSED
}
