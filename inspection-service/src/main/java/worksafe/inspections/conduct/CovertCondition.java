package worksafe.inspections.conduct;

/** The six conditions of a covert visit (四不两直). */
public enum CovertCondition {
    /** 不发通知. */
    NO_NOTICE,
    /** 不打招呼. */
    NO_GREETING,
    /** 不听汇报. */
    NO_BRIEFING,
    /** 不用陪同接待. */
    NO_ESCORT,
    /** 直奔基层. */
    STRAIGHT_TO_BASE,
    /** 直插现场. */
    STRAIGHT_TO_SITE
}
