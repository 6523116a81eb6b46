package worksafe.inspections.closure;

/** For how long the principal is barred. */
enum PrincipalBar {
    /** For the years that the law names. */
    FOR_YEARS("五年内不得任职"),
    /** For life, in the trade. */
    FOR_LIFE("终身不得任职");

    private final String printed;

    PrincipalBar(String printed) {
        this.printed = printed;
    }

    /** As papers say it. */
    String printed() {
        return printed;
    }
}
