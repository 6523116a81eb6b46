package worksafe.training.certificate.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;

/**
 * A change of law that also dates anew reviews which an earlier rule has dated.
 *
 * @param rule how often a certificate is reviewed from then on
 * @param inForceFrom the first day of the rule; what is dated from then on it dates anyway
 * @param since reviews that would be due on that day or later are dated anew; those due before are owed
 */
public record TermChange(TermRule rule, LocalDate inForceFrom, LocalDate since) {

    public static TermChange of(PolicyRow row) {
        return new TermChange(
                TermRule.of(row), row.validFrom(), row.transition().orElseThrow());
    }

    /** Those of the changes, in their order, that are later than the one by which a review was dated, if any was. */
    public static List<TermChange> after(TermRule datedBy, List<TermChange> changes) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).rule().equals(datedBy)) {
                return changes.subList(i + 1, changes.size());
            }
        }
        return changes;
    }

    /** Whether it speaks of that review. */
    public boolean concerns(DatedReview review) {
        return inForceFrom.isAfter(review.datedOn()) && !review.dueOn().isBefore(since) && !rule.equals(review.rule());
    }

    /**
     * The day of the review by this rule: never before the day of the transition. Absent where the certificate ends first.
     */
    @Nullable
    public LocalDate dueOn(DatedReview review) {
        var due = rule.lastDayFrom(review.from());
        var fair = due.isBefore(since) ? since : due;
        return fair.isBefore(review.validUntil()) ? fair : null;
    }

    /**
     * A review that is to come, or was missed.
     *
     * @param validUntil the end of the certificate
     * @param datedOn the day on which it was dated: that of the review before, or the certificate's first
     * @param from the day from which its period is counted
     * @param dueOn its day
     * @param rule by which it was dated
     */
    public record DatedReview(LocalDate validUntil, LocalDate datedOn, LocalDate from, LocalDate dueOn, TermRule rule) {

        /** @param reviewedOn when the last review was passed; absent where none was */
        public static DatedReview of(
                LocalDate validFrom,
                LocalDate validUntil,
                @Nullable LocalDate reviewedOn,
                LocalDate dueOn,
                TermRule rule) {
            return reviewedOn == null
                    ? new DatedReview(validUntil, validFrom, validFrom, dueOn, rule)
                    : new DatedReview(validUntil, reviewedOn, rule.firstDayBefore(dueOn.plusDays(1)), dueOn, rule);
        }
    }
}
