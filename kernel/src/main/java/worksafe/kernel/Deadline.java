package worksafe.kernel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The moment before which something is due.
 *
 * @param end the first moment that is too late; for a period in days the end of its last day in Asia/Shanghai
 * @param provisional whether it may still move, because it was counted over days without a published calendar
 */
public record Deadline(Instant end, boolean provisional) {

    /** The last day on which there is still time. */
    public LocalDate lastDay() {
        return ChinaTime.dayOf(end.minusNanos(1));
    }

    /** Whether it is too late at that moment. */
    public boolean isMissedAt(Instant moment) {
        return !moment.isBefore(end);
    }
}
