package worksafe.registry.obligation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.obligations.Exemption;
import worksafe.platform.obligations.KnownFacts;

/**
 * An enterprise that is to be judged, with all that is known of it.
 *
 * @param active whether it trades; one that does not owes nothing
 * @param exemptions papers by the obligation that they release from, as registers write it
 */
record Judged(
        UUID id,
        RegionCode region,
        Sector sector,
        boolean active,
        KnownFacts facts,
        Map<String, List<Exemption>> exemptions) {}
