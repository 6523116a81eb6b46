package worksafe.registry.grade;

/** The three things from which a grade is reckoned (003 §二（四）). */
enum GradeGroup {
    /** 行业类别. */
    TRADE,
    /** 危险程度. */
    HAZARD,
    /** 管理水平. */
    MANAGEMENT
}
