package worksafe.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days during which a period does not run: an appraisal, a hearing, a lawful stop.
 *
 * @param from the first day that does not count
 * @param until the first day that counts again; absent while the suspension lasts
 */
public record Suspension(LocalDate from, @Nullable LocalDate until) {

    /** @throws InvalidValue {@code suspension-order} unless it ends after it began */
    public Suspension {
        if (until != null && !until.isAfter(from)) {
            throw Refusal.SUSPENSION_ORDER.of(from.toString(), until.toString());
        }
    }

    /** Whether the period stands still on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether the period, once it has run up to that day, stands still with no end in sight. */
    boolean blocks(LocalDate day) {
        return until == null && !day.isBefore(from);
    }
}
