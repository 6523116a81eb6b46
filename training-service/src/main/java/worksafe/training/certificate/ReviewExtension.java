package worksafe.training.certificate;

import java.time.LocalDate;
import worksafe.platform.http.RuleViolation;
import worksafe.training.TrainingProblem;

/**
 * The authority's consent that the next review comes later than usual, with what the rule asks for it.
 *
 * @param period until the next review
 * @param practice how long the holder must have worked in the trade without a break and without a violation
 * @param holder what is known of that here; the rest is the authority's finding
 * @param reason that finding
 */
record ReviewExtension(TermRule period, TermRule practice, HolderRecord holder, String reason) {

    /** @throws RuleViolation when what is known here of the holder speaks against it */
    void require(LocalDate passedOn) {
        var since = practice.firstDayBefore(passedOn);
        if (holder.heldSince().isAfter(since)) {
            throw RuleViolation.byLaw(
                    period.legal(),
                    TrainingProblem.REVIEW_EXTENSION_TOO_SOON,
                    since.toString(),
                    holder.heldSince().toString());
        }
        holder.lastViolation(since, passedOn).ifPresent(violation -> {
            throw RuleViolation.byLaw(
                    period.legal(), TrainingProblem.REVIEW_EXTENSION_VIOLATION, violation.toString(), since.toString());
        });
    }
}
