package worksafe.training.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RuleViolation;
import worksafe.training.TrainingProblem;

/**
 * What a review takes, as of the day on which it is passed.
 *
 * @param window how long before the day on which it is due it may be passed
 * @param leastHours of training before it
 * @param hoursSource the rule that says so
 * @param lapse the rule by which a certificate that was not reviewed in time is void
 * @param extension the consent that the next review comes later than usual; absent where nobody asked for it
 */
record ReviewRule(
        TermRule window,
        int leastHours,
        String hoursSource,
        String lapse,
        @Nullable ReviewExtension extension) {

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
}
