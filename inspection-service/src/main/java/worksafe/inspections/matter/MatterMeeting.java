package worksafe.inspections.matter;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.RuleViolation;

/**
 * How an interview was held.
 *
 * @param chair who held it, by office
 * @param attendees who was there, by office
 * @param minutes what was said
 */
@Embeddable
record MatterMeeting(LocalDate heldOn, String chair, String attendees, String minutes) {

    /** @throws RuleViolation when it was on a day to come, or before it was called */
    void requireBetween(LocalDate served, Instant now) {
        if (heldOn.isAfter(ChinaTime.dayOf(now)) || heldOn.isBefore(served)) {
            throw new RuleViolation(MatterProblem.MATTER_MEETING_DAY, heldOn.toString(), served.toString());
        }
    }
}
