package worksafe.inspections.penalty.discretion;

/**
 * The kinds of penalty of 行政处罚法 Art. 9 that a case may decide. A closure is decided by a government and detention by the
 * police (安全生产法 Art. 115); neither is decided here.
 */
public enum PenaltyKind {
    WARNING,
    CRITICISM,
    FINE,
    CONFISCATION,
    PERMIT_SUSPENSION,
    QUALIFICATION_LOWERING,
    PERMIT_REVOCATION,
    BUSINESS_RESTRICTION,
    /** 责令停产停业、停产停业整顿. */
    STOP,
    TRADE_BAN;

    /** Whether it needs a hearing where the party asks for one, whatever it amounts to (Art. 63). */
    public boolean isHeavy() {
        return switch (this) {
            case WARNING, CRITICISM, FINE, CONFISCATION, PERMIT_SUSPENSION -> false;
            case QUALIFICATION_LOWERING, PERMIT_REVOCATION, BUSINESS_RESTRICTION, STOP, TRADE_BAN -> true;
        };
    }

    /** Whether it is about permits, on which whoever issued them decides. */
    public boolean isAboutPermits() {
        return this == PERMIT_SUSPENSION || this == QUALIFICATION_LOWERING || this == PERMIT_REVOCATION;
    }

    /** Whether it may be decided on the spot (Art. 51). */
    public boolean isSimple() {
        return this == WARNING || this == FINE;
    }
}
