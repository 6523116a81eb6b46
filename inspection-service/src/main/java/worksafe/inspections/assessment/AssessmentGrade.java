package worksafe.inspections.assessment;

import java.util.Locale;

/** How an assessment ends, the best first. */
enum AssessmentGrade {
    EXCELLENT,
    GOOD,
    PASSED,
    FAILED;

    /** As codes of policies end. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isBetterThan(AssessmentGrade other) {
        return compareTo(other) < 0;
    }
}
