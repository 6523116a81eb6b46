package worksafe.inspections.finding;

/** What kind of thing is wrong. */
public enum FindingCause {
    /** 人的不安全行为. */
    UNSAFE_ACT,
    /** 物的不安全状态. */
    UNSAFE_CONDITION,
    /** 管理上的缺陷. */
    MANAGEMENT_DEFECT
}
