package worksafe.inspections.closure;

/** The kinds of the papers of a closure. */
final class ClosurePaperKinds {

    static final String HEARING_NOTICE = "closure-hearing-notice";
    static final String DECISION = "closure-decision";

    private ClosurePaperKinds() {}
}
