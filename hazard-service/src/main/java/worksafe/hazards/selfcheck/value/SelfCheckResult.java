package worksafe.hazards.selfcheck.value;

/** What came of looking at one item. */
public enum SelfCheckResult {
    /** 符合. */
    OK,
    /** 不涉及: there is nothing of the kind. */
    NOT_APPLICABLE,
    /** 隐患: a danger, which is reported. */
    DANGER
}
