package worksafe.inspections.draw.port;

import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Actor;

/**
 * Visits that came out of a draw.
 *
 * @param drawId the draw
 * @param authority whose draw it is
 * @param by who opened it, or put another in the place of one
 * @param visits by stratum and rank
 */
public record DrawnVisits(UUID drawId, RegionCode authority, Actor by, List<DrawnVisit> visits) {

    public DrawnVisits {
        visits = List.copyOf(visits);
    }

    /**
     * One of them.
     *
     * @param enterpriseId who is visited
     * @param stratum the group within which it was drawn
     * @param rank its place in that group, from 1
     * @param inspectorIds who goes there, the leader first; none when the rules left too few (unassignable)
     */
    public record DrawnVisit(UUID enterpriseId, String stratum, int rank, List<UUID> inspectorIds) {

        public DrawnVisit {
            inspectorIds = List.copyOf(inspectorIds);
        }

        /** Whether anybody goes; an unassignable object is published as such and never drawn again. */
        public boolean isAssigned() {
            return !inspectorIds.isEmpty();
        }
    }
}
