package worksafe.inspections.ground;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.inspections.ground.VisitGroundQueries.Heard;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** What the key list says of an enterprise: that it is to be visited oftener while it is on the list. */
@ApplicationScoped
public class KeyListedGrounds {

    private final VisitGroundQueries grounds;

    KeyListedGrounds(VisitGroundQueries grounds) {
        this.grounds = grounds;
    }

    /**
     * An entry of the list.
     *
     * @param number its number, for people
     * @param region where the enterprise is supervised
     * @param revision of the entry
     */
    public record KeyListed(
            UUID entryId, String number, UUID enterpriseId, RegionCode region, Sector sector, long revision) {}

    /** From that day on it is on the list, or no more; in the caller's transaction. */
    public void hold(KeyListed entry, boolean listed, LocalDate day) {
        grounds.hear(
                VisitGround.KEY_LISTED,
                List.of(new Heard(
                        entry.entryId(),
                        entry.number(),
                        entry.enterpriseId(),
                        entry.region(),
                        entry.sector(),
                        entry.revision(),
                        day,
                        listed)));
    }
}
