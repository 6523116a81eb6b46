package worksafe.hazards.tipoff.internal;

/** What an employee tells of. */
public enum InternalMatter {
    /** 事故隐患. */
    DANGER,
    /** 违章指挥. */
    ILLEGAL_COMMAND,
    /** 强令冒险作业. */
    FORCED_RISK,
    /** 本人拒绝违章指挥或者冒险作业. */
    REFUSED_RISK,
    /** 其他. */
    OTHER
}
