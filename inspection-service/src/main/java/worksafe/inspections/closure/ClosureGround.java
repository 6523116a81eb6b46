package worksafe.inspections.closure;

/** Why an enterprise is to be closed. */
enum ClosureGround {
    /** It was punished three times in half a year or four times in a year, with a major danger on record. */
    REPEATED_PENALTIES("存在重大事故隐患且多次受到处罚"),
    /** It stood still for rectification and still lacks the conditions. */
    FAILED_AFTER_STOP("经停产停业整顿仍不具备安全生产条件"),
    /** It lacked the conditions, which led to a serious or especially serious accident. */
    ACCIDENT_WITHOUT_CONDITIONS("不具备安全生产条件导致重大以上事故"),
    /** It refuses to stand still. */
    STOP_REFUSED("拒不执行停产停业整顿决定"),
    /** A non-public enterprise in production lacks the conditions and fails after rectification. */
    FORCED_EXIT("在产非公有制企业整改后仍不具备条件，强制退出"),
    /** Its control of occupational disease is inadequate, and the case serious. */
    OCCUPATIONAL_HARM("职业病防治不到位且情节严重");

    private final String printed;

    ClosureGround(String printed) {
        this.printed = printed;
    }

    /** As papers say it. */
    String printed() {
        return printed;
    }
}
