package worksafe.inspections.matter;

/** In what levels cooperate (003 号文 §二(二)). */
enum CooperationField {
    /** 打非治违. */
    ILLEGAL_ACTIVITY,
    /** 事故处理. */
    ACCIDENT_HANDLING,
    /** 隐患整改. */
    DANGER_RECTIFICATION,
    /** 日常监管. */
    DAILY_SUPERVISION
}
