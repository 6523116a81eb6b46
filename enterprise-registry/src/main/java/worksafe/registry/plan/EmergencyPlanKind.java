package worksafe.registry.plan;

/** Which kind of plan it is (令第88号 Art. 6). */
public enum EmergencyPlanKind {
    /** 综合应急预案: how the enterprise answers accidents of every kind. */
    COMPREHENSIVE,
    /** 专项应急预案: for some kinds of accidents, or an important facility, source or activity. */
    SPECIAL,
    /** 现场处置方案: for one place, device or facility. */
    ON_SITE
}
