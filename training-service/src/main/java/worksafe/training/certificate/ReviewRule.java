package worksafe.training.certificate;

import java.time.LocalDate;
import worksafe.platform.http.RuleViolation;
import worksafe.training.TrainingProblem;

/**
 * What a review takes.
 *
 * @param window how long before the day on which it is due it may be passed
 * @param leastHours of training before it
 * @param hoursSource the rule that says so
 */
record ReviewRule(TermRule window, int leastHours, String hoursSource) {

    /** @throws RuleViolation when it is too early, or the training was too short */
    void require(LocalDate due, int hours, LocalDate today) {
        var earliest = window.firstDayBefore(due);
        if (today.isBefore(earliest)) {
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
