package worksafe.hazards.danger.value;

/** Whether the enterprise had a danger of the same clause before, or of the same words where no clause is named. */
public enum DangerRecurrence {
    /** 首次. */
    FIRST,
    /** 重复. */
    AGAIN
}
