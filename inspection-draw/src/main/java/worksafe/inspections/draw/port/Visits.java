package worksafe.inspections.draw.port;

import java.util.UUID;

/** Who arranges the visits of what was drawn. All methods belong to the present transaction. */
public interface Visits {

    /** Takes over visits that were drawn: all of a draw at once, later single substitutes. */
    void assign(DrawnVisits drawn);

    /**
     * Drops the visit of an enterprise because another is visited in its place.
     *
     * @param reason the sealed reason
     * @throws worksafe.platform.http.DomainException when the visit has begun or is over
     */
    void drop(UUID drawId, UUID enterpriseId, String reason);

    /** Whether no visit of the draw is still to come or under way, so that its secret need not be kept any longer. */
    boolean over(UUID drawId);
}
