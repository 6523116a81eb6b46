package worksafe.registry.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.obligations.Exemption;
import worksafe.platform.obligations.KnownFacts;
import worksafe.platform.obligations.ObligationHolder;

/**
 * An enterprise or an authority that is to be judged, with all that is known of it.
 *
 * @param id the enterprise's id; of an authority the one that follows from its {@linkplain #idOf place and sector}
 * @param sector what it belongs to; absent for a place, which is competent for all
 * @param active whether it trades, or takes part; one that does not owes nothing
 * @param exemptions papers by the obligation that they release from, as registers write it
 */
public record Judged(
        UUID id,
        ObligationHolder holder,
        RegionCode region,
        @Nullable Sector sector,
        boolean active,
        KnownFacts facts,
        Map<String, List<Exemption>> exemptions) {

    /** The id of an authority, which is the same wherever it is asked for. */
    public static UUID idOf(RegionCode region, @Nullable Sector sector) {
        return UUID.nameUUIDFromBytes(keyOf(region, sector).getBytes(StandardCharsets.UTF_8));
    }

    /** The name of an authority as registers write their holder: the place, of a department with its sector. */
    static String keyOf(RegionCode region, @Nullable Sector sector) {
        return sector == null ? region.toString() : region + "/" + sector;
    }

    /** The enterprise; absent for an authority. */
    public @Nullable UUID enterpriseId() {
        return holder.isAuthority() ? null : id;
    }

    /** The authority; absent for an enterprise. */
    @Nullable
    UUID authorityId() {
        return holder.isAuthority() ? id : null;
    }
}
