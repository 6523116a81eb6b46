package worksafe.inspections.stop;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Actor;

/** What the other parts of this context do about stop orders, and ask of them. Everything belongs to the caller's transaction. */
@ApplicationScoped
public class StopOrders {

    private final StopOrderOperations operations;

    StopOrders(StopOrderOperations operations) {
        this.operations = operations;
    }

    /**
     * A penalty of that kind that was served.
     *
     * @param scope what is to stop
     * @param reason what for, without personal data
     * @param lastDay absent where the decision names none
     * @param source the document behind the decision
     * @param clause where in it
     * @param proposalId the proposal that the case follows; absent: the oldest of the enterprise that was taken up, if any
     */
    public record ServedStop(
            UUID caseId,
            String caseNumber,
            UUID enterpriseId,
            String scope,
            String reason,
            LocalDate servedOn,
            @Nullable LocalDate lastDay,
            String source,
            String clause,
            @Nullable UUID proposalId) {}

    /**
     * A stop order as others see it.
     *
     * @param inForce whether the enterprise has to stand still by it now
     * @param disobeyed whether it does not
     * @param failed whether the experts have not passed it
     */
    public record Known(
            UUID id,
            String number,
            UUID enterpriseId,
            boolean inForce,
            boolean disobeyed,
            boolean failed,
            @Nullable LocalDate servedOn) {}

    /** A stop order moved; fired in the transaction of the verb. */
    public record Moved(UUID id, UUID enterpriseId, boolean standsStill, boolean over) {}

    /**
     * One, locked until the transaction ends.
     *
     * @throws worksafe.platform.http.NotFound where there is none within the scope
     */
    public Known require(UUID id) {
        return operations.known(id);
    }

    /** Those of the enterprise that were served and are not over, the oldest first. */
    public List<Known> standing(UUID enterpriseId) {
        return operations.standing(enterpriseId);
    }

    /** The closure of its enterprise was proposed because of it. */
    public void closureProposed(UUID id, Actor by) {
        operations.closureProposed(id, by);
    }

    /** The closure was declined or rejected: the order goes on. */
    public void closureRejected(UUID id, Actor by) {
        operations.closureRejected(id, by);
    }

    /** The enterprise is closed: all that is open of it ends. */
    public void windUp(UUID enterpriseId, String reason, Actor by) {
        operations.windUp(enterpriseId, reason, by);
    }
}
