package worksafe.hazards.selfcheck.value;

/** Whether what was owed was done in time, as the figure counts it. */
public enum SelfCheckOutcome {
    /** In time. */
    MET,
    /** Late, or not at all. */
    UNMET,
    /** There is time left. */
    OWED
}
