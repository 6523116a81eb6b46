package worksafe.inspections.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.http.Actor;

/** What the other parts of this context ask of measures on the spot. Everything belongs to the caller's transaction. */
@ApplicationScoped
public class SiteMeasures {

    private final MeasureOperations operations;

    SiteMeasures(MeasureOperations operations) {
        this.operations = operations;
    }

    /**
     * A measure as others see it.
     *
     * @param holds whether it was served and is not over
     * @param refused whether it was refused
     */
    public record KnownMeasure(UUID id, String number, UUID enterpriseId, boolean holds, boolean refused) {}

    /**
     * One, locked until the transaction ends.
     *
     * @throws worksafe.platform.http.NotFound where there is none within the scope
     */
    public KnownMeasure require(UUID id) {
        return operations.known(id);
    }

    /** The enterprise is closed: all that is open of it ends. */
    public void windUp(UUID enterpriseId, String reason, Actor by) {
        operations.windUp(enterpriseId, reason, by);
    }
}
