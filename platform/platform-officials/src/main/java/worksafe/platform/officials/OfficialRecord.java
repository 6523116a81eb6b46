package worksafe.platform.officials;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * An official in a post, as the roster has it.
 *
 * @param officialId the entry
 * @param region where the authority is
 * @param sector what it is competent for; absent where for everything
 * @param postKind the registry's word
 * @param gridId absent outside of grids
 * @param from the first day
 * @param until the last day, included; absent while none is named
 */
public record OfficialRecord(
        UUID officialId,
        String account,
        String name,
        UUID authorityId,
        String authorityName,
        RegionCode region,
        @Nullable Sector sector,
        String postCode,
        String postName,
        String postKind,
        @Nullable UUID gridId,
        boolean fullTime,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean worksFor(RegionCode place, @Nullable Sector trade) {
        return region.contains(place) && (sector == null || trade == null || sector == trade);
    }
}
