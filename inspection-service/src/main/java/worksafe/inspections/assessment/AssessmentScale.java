package worksafe.inspections.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * From which share of the full marks on, in percent, which grade is reached.
 *
 * @param shares of the grades that are better than the last
 */
record AssessmentScale(Map<AssessmentGrade, BigDecimal> shares) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    AssessmentScale {
        shares = Map.copyOf(shares);
    }

    /** The best grade that so many marks reach. */
    AssessmentGrade best(BigDecimal marks, BigDecimal fullMarks) {
        var share = share(marks, fullMarks);
        for (var grade : AssessmentGrade.values()) {
            var from = shares.get(grade);
            if (from != null && share.compareTo(from) >= 0) {
                return grade;
            }
        }
        return AssessmentGrade.FAILED;
    }

    /** In percent, to two places. */
    static BigDecimal share(BigDecimal marks, BigDecimal fullMarks) {
        return marks.multiply(ALL).divide(fullMarks, 2, RoundingMode.HALF_UP);
    }
}
