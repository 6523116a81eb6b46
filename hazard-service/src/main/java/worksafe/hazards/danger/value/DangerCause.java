package worksafe.hazards.danger.value;

/** What makes it a danger (R-HAZ-009). */
public enum DangerCause {
    /** 人的不安全行为. */
    UNSAFE_ACT,
    /** 物的不安全状态. */
    UNSAFE_CONDITION,
    /** 管理上的缺陷. */
    MANAGEMENT_DEFECT
}
