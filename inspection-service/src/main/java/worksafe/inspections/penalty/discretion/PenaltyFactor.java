package worksafe.inspections.penalty.discretion;

/** A circumstance that makes a penalty heavier or lighter. */
public enum PenaltyFactor {
    /** Gross neglect of who is responsible. */
    GROSS_NEGLECT(true),
    /** Concealed, reported falsely, or destroyed evidence. */
    CONCEALMENT(true),
    /** Fled. */
    ESCAPE(true),
    /** Was ordered to correct it and refused, or did it badly, so that it goes on. */
    REFUSAL(true),
    /** Punished for the same twice or more within a year. */
    REPEATED(true),
    /** Resisted or obstructed officials. */
    OBSTRUCTION(true),
    /** Endangered the public or others, and did not correct it in time. */
    PUBLIC_DANGER(true),
    /** Broke measures of an emergency (行政处罚法 Art. 49). */
    EMERGENCY_BREACH(true),
    /** Removed or lessened the harm without being asked (Art. 32 (1)). */
    HARM_REMOVED(false),
    /** Was forced or lured into it (Art. 32 (2)). */
    COERCED(false),
    /** Told what the authority did not know (Art. 32 (3)). */
    CONFESSED(false),
    /** Helped to find others out (Art. 32 (4)). */
    MERIT(false),
    /** Was between 14 and 18 years old (Art. 30). */
    MINOR(false),
    /** Another ground that a law, regulation or rule names (Art. 32 (5)). */
    OTHER_LENIENT(false);

    private final boolean heavier;

    PenaltyFactor(boolean heavier) {
        this.heavier = heavier;
    }

    public boolean isHeavier() {
        return heavier;
    }
}
