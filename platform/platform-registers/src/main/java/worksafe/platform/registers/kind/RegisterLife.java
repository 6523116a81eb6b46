package worksafe.platform.registers.kind;

/** How an entry lives. */
public enum RegisterLife {
    /** It counts as soon as it is recorded. */
    RECORD,
    /** It counts at once, from one day to another; then it is renewed. */
    DATED,
    /** It counts once somebody else has accepted it. */
    REVIEWED
}
