package worksafe.registry.grade;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;

/**
 * An enterprise that is to be graded, with what is known of it.
 *
 * @param active whether it trades; one that does not has no grade
 * @param trades empty where it is in none of the list, absent where nothing is known
 * @param known what is known, but for the trades
 * @param blacklisted whether it stands on the list of the seriously dishonest
 * @param writtenAt when the enterprise itself was written last
 */
record GradeFacts(
        UUID id,
        RegionCode region,
        Sector sector,
        boolean active,
        @Nullable Set<Trade> trades,
        Map<GradeInput, Known> known,
        boolean blacklisted,
        Instant writtenAt) {

    /**
     * A number that is known.
     *
     * @param heardAt when the part that tells of it was last heard of
     */
    record Known(long value, Instant heardAt) {}
}
