package worksafe.training.certificate;

import java.time.LocalDate;
import worksafe.platform.http.RuleViolation;
import worksafe.training.TrainingProblem;

/**
 * What a review takes, as of the day on which it is passed.
 *
 * @param window how long before the day on which it is due it may be passed
 * @param leastHours of training before it
 * @param hoursSource the rule that says so
 * @param lapse the rule by which a certificate that was not reviewed in time is void
 */
record ReviewRule(TermRule window, int leastHours, String hoursSource, String lapse) {

    /** @throws RuleViolation when it was due before, is not due for long, or followed too short a training */
    void require(LocalDate due, int hours, LocalDate passedOn) {
        if (due.isBefore(passedOn)) {
            throw RuleViolation.byLaw(lapse, TrainingProblem.REVIEW_MISSED, due.toString());
        }
        var earliest = window.firstDayBefore(due);
        if (passedOn.isBefore(earliest)) {
            throw RuleViolation.byLaw(
                    window.source() + " " + window.clause(),
                    TrainingProblem.REVIEW_TOO_EARLY,
                    earliest.toString(),
                    due.toString());
        }
        if (hours < leastHours) {
            throw RuleViolation.byLaw(
                    hoursSource, TrainingProblem.REVIEW_HOURS_SHORT, String.valueOf(leastHours), String.valueOf(hours));
        }
    }
}
