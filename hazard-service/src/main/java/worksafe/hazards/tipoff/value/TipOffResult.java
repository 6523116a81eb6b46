package worksafe.hazards.tipoff.value;

/** What verification found. */
public enum TipOffResult {
    TRUE,
    PARTLY,
    FALSE,
    NOT_PROVABLE;

    /** Whether something of it is true, from which consequences follow. */
    public boolean holds() {
        return this == TRUE || this == PARTLY;
    }
}
