package worksafe.inspections.matter;

import java.util.Locale;

/** What a matter is. */
enum MatterKind {
    /** Somebody is called in for a talk (约谈). */
    INTERVIEW("interview-notice"),
    /** It is criticised before others (通报批评). */
    CRITICISM("criticism-notice"),
    /** It is warned (警示). */
    WARNING("warning-letter"),
    /** It is taught by what went wrong (警示教育). */
    WARNING_EDUCATION("warning-letter"),
    /** It is asked to do its part (协办). */
    COOPERATION("supervision-letter"),
    /** It follows that units carry out measures of prevention (跟踪). */
    TRACKING("supervision-letter"),
    /** A key problem is looked into and solved, and what was learnt is summed up (协调). */
    COORDINATION("supervision-letter");

    private final String paper;

    MatterKind(String paper) {
        this.paper = paper;
    }

    /** The kind of paper by which an enterprise is told. */
    String paper() {
        return paper;
    }

    /** The last part of the codes of policies about it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody names by when it is to be done, instead of the policy alone. */
    boolean needsDay() {
        return this == COOPERATION || this == TRACKING;
    }
}
