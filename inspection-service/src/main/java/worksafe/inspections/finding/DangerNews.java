package worksafe.inspections.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of the danger that a finding became.
 *
 * @param revision the danger's
 * @param outcome how it ended; absent while it has not, or not any more
 * @param plannedUntil the day of the plan that was made; absent where none was
 * @param at when that came true
 */
public record DangerNews(
        UUID dangerId,
        long revision,
        @Nullable DangerOutcome outcome,
        @Nullable LocalDate plannedUntil,
        Instant at) {}
