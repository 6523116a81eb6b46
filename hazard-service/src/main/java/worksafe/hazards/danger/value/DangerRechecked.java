package worksafe.hazards.danger.value;

/** How the re-checks of a danger ended; once failed, it stays so. */
public enum DangerRechecked {
    /** 一次通过. */
    PASSED,
    /** 曾未通过. */
    FAILED,
    /** 尚未复查. */
    AWAITED
}
