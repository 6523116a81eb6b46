package worksafe.kernel;

/** What follows from an answer of the policy book. */
public enum PolicyEffect {
    /** How authorities themselves work: who is competent, how many go, how soon a fact is entered. */
    ORGANISATION(false),
    /** Somebody is reminded. */
    REMINDER(false),
    /** Somebody owes something, and is asked for it. */
    OBLIGATION(false),
    /** Something is found wanting: a finding, or a danger that a rule finds. */
    FINDING(true),
    /** Something is ordered, and until when. */
    ORDER(true),
    /** Somebody may not hold a post or a certificate. */
    BAR(true),
    /** Somebody is punished. */
    PENALTY(true),
    /** Something about somebody is published. */
    PUBLIC_ENTRY(true);

    private final boolean needsLaw;

    PolicyEffect(boolean needsLaw) {
        this.needsLaw = needsLaw;
    }

    /** Whether only a law, a regulation or a rule may be its ground. */
    public boolean needsLaw() {
        return needsLaw;
    }
}
