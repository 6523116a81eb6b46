package worksafe.training.certificate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.training.TrainingProblem;
import worksafe.training.certificate.rule.TermChange;
import worksafe.training.certificate.rule.TermRule;

/**
 * What a review takes, as of the day on which it is passed.
 *
 * @param window how long before the day on which it is due it may be passed
 * @param leastHours of training before it
 * @param hoursSource the rule that says so
 * @param lapse the rule by which a certificate that was not reviewed in time is void
 * @param next by which rules what begins with it is dated
 * @param extension the consent that the next review comes later than usual; absent where nobody asked for it
 */
record ReviewRule(
        TermRule window,
        int leastHours,
        LegalGround hoursSource,
        LegalGround lapse,
        NextTerms next,
        @Nullable Extension extension) {

    /**
     * By which rules a certificate is dated from a review on.
     *
     * @param validity how long it is valid, where the review renews it
     * @param review how often it is reviewed
     * @param changes of law that date anew what was dated before them, in the order in which they came into force
     */
    record NextTerms(TermRule validity, TermRule review, List<TermChange> changes) {

        NextTerms {
            changes = List.copyOf(changes);
        }
    }

    /** @throws RuleViolation when it was due before, is not due for long, followed too short a training, or may not be extended */
    void require(LocalDate due, int hours, LocalDate passedOn) {
        if (due.isBefore(passedOn)) {
            throw RuleViolation.byLaw(lapse, TrainingProblem.REVIEW_MISSED, due.toString());
        }
        var earliest = window.firstDayBefore(due);
        if (passedOn.isBefore(earliest)) {
            throw RuleViolation.byLaw(
                    window.legal(), TrainingProblem.REVIEW_TOO_EARLY, earliest.toString(), due.toString());
        }
        if (hours < leastHours) {
            throw RuleViolation.byLaw(
                    hoursSource, TrainingProblem.REVIEW_HOURS_SHORT, String.valueOf(leastHours), String.valueOf(hours));
        }
        if (extension != null) {
            extension.require(passedOn);
        }
    }

    /**
     * The authority's consent that the next review comes later than usual, with what the rule asks for it.
     *
     * @param period until the next review
     * @param practice how long the holder must have worked in the trade without a break and without a violation
     * @param holder what is known of that here; the rest is the authority's finding
     * @param reason that finding
     */
    record Extension(TermRule period, TermRule practice, HolderRecord holder, String reason) {

        /** @throws RuleViolation when what is known here of the holder speaks against it */
        private void require(LocalDate passedOn) {
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
                        period.legal(),
                        TrainingProblem.REVIEW_EXTENSION_VIOLATION,
                        violation.toString(),
                        since.toString());
            });
        }
    }
}
