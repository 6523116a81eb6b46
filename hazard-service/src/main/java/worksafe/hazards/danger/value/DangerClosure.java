package worksafe.hazards.danger.value;

/** Whether a danger is over; of a defect of the management apart. */
public enum DangerClosure {
    /** 未销号. */
    OPEN,
    /** 已销号. */
    CLOSED,
    /** 管理缺陷未销号. */
    MANAGEMENT_OPEN,
    /** 管理缺陷已销号. */
    MANAGEMENT_CLOSED
}
