package worksafe.inspections.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of the danger that a finding became.
 *
 * @param revision the danger's
 * @param outcome how it ended; absent while it has not, or not any more
 * @param at when that came true
 */
public record DangerNews(
        UUID dangerId, long revision, @Nullable DangerOutcome outcome, Instant at) {}
