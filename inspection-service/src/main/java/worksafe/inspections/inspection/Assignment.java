package worksafe.inspections.inspection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * Who goes where, and why.
 *
 * @param visited the enterprise
 * @param authority who sends them: the only place that is announced before the visit begins
 * @param grounds why there
 * @param team the leader first
 */
record Assignment(Visited visited, RegionCode authority, Grounds grounds, List<TeamMember> team) {

    Assignment {
        team = List.copyOf(team);
    }

    /**
     * The enterprise, with the authority that supervises it now.
     *
     * @param name absent where nobody asks for it
     */
    record Visited(UUID id, @Nullable String name, RegionCode region, Sector sector) {}
}
