package worksafe.inspections.inspection.facet;

/** What a visit looks into. */
public enum VisitTopic {
    /** 重大事故隐患. */
    MAJOR_DANGERS,
    /** 主要负责人和全员安全生产责任. */
    RESPONSIBILITY,
    /** 安全管理体系运行. */
    SAFETY_SYSTEM,
    /** 六项安全生产制度. */
    SIX_SYSTEMS,
    /** 其他较大安全风险. */
    OTHER_RISKS,
    /** 作业场所安全. */
    WORKPLACE,
    /** 职业病危害防治. */
    OCCUPATIONAL_HEALTH,
    /** 安全培训和持证上岗. */
    TRAINING,
    /** 整改复查. */
    RECTIFICATION
}
