package worksafe.platform.duties.clock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.Clocks.Duty;

/**
 * Fired synchronously, once, in the transaction in which a clock is declared missed, so that the feature that started it
 * can note the fact on its own aggregate. It acts under the scope of the sweep. An observer that throws leaves the clock
 * as it was; it is tried again later.
 *
 * @param dueAt the first moment that is too late
 * @param announcedAt when it was noticed
 */
public record ClockMissed(
        UUID clockId,
        Duty duty,
        RegionCode region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,
        Instant dueAt,
        Instant announcedAt) {}
