package worksafe.kernel.condition;

/** Whether something holds, as far as is known. */
public enum Certitude {
    HOLDS,
    FAILS,
    /** A fact that decides it is not known. */
    UNKNOWN;

    /** Whether both hold: one that fails decides, whatever is not known of the other. */
    public Certitude and(Certitude other) {
        if (this == FAILS || other == FAILS) {
            return FAILS;
        }
        return this == HOLDS ? other : UNKNOWN;
    }

    static Certitude of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }
}
