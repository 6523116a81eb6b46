package worksafe.inspections.stop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Actor;

/**
 * Where the other parts of this context propose that an enterprise be stopped. A proposal is a row and a task for the county, never
 * an order; what was proposed for the same ground about the same thing, and is not answered yet, is proposed once. Everything
 * belongs to the caller's transaction.
 */
@ApplicationScoped
public class StopProposals {

    private final StopOrderOperations operations;

    StopProposals(StopOrderOperations operations) {
        this.operations = operations;
    }

    /**
     * Why which enterprise is to stop.
     *
     * @param scope what is to stop
     * @param reason facts and reasons, without personal data
     * @param times how often, where the ground speaks of that
     * @param referenceId what it rests on, such as an accident or an order
     * @param referenceNumber its number, for people
     */
    public record Proposal(
            UUID enterpriseId,
            StopGround ground,
            String scope,
            String reason,
            @Nullable Integer times,
            @Nullable UUID referenceId,
            @Nullable String referenceNumber) {

        /** A responsible accident killed at that enterprise, where a major danger is open (004 号文 §四). */
        public static Proposal ofFatalAccident(
                UUID enterpriseId, String reason, UUID accidentId, String accidentNumber) {
            return new Proposal(
                    enterpriseId, StopGround.FATAL_ACCIDENT, "全部生产经营活动", reason, null, accidentId, accidentNumber);
        }
    }

    /**
     * Proposes it, unless the same waits already.
     *
     * @param by absent where it follows by itself from what happened
     * @return the id of the proposal
     */
    public UUID propose(Proposal proposal, @Nullable Actor by) {
        return operations.proposeOnce(proposal, by);
    }
}
