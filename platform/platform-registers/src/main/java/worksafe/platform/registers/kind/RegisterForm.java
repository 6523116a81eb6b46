package worksafe.platform.registers.kind;

/** What stands in a register. */
public enum RegisterForm {
    /** 台账: many entries. */
    ENTRIES,
    /** 制度、规程、预案文本: one current version for each holder and key; adjusted and revised rather than written anew. */
    DOCUMENT,
    /** Figures of a period that the system computes and a person confirms. */
    SNAPSHOT
}
