package worksafe.inspections.matter.proposal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.matter.MatterCause;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a proposal, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface ProposalEvent extends DomainEvent {

    /** The proposal after the event. */
    Facts proposal();

    @Override
    default Subject subject() {
        var told = proposal();
        return Subject.ofRegion(told.region(), "matter-proposal", told.proposalId(), told.revision(), told.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID proposalId,
            MatterCause cause,
            RegionCode region,
            @Nullable Sector sector,
            long revision,
            ProposalStatus status,
            String title) {}

    /** There is reason to take something up. */
    @WireName("worksafe.inspections.matter-proposed.v1")
    record MatterProposed(@JsonUnwrapped Facts proposal, Instant occurredAt) implements ProposalEvent {}

    /** It was taken up, or dismissed. */
    @WireName("worksafe.inspections.matter-proposal-decided.v1")
    record MatterProposalDecided(
            @JsonUnwrapped Facts proposal, @Nullable UUID matterId, Instant occurredAt) implements ProposalEvent {}
}
