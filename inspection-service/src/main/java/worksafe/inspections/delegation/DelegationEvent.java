package worksafe.inspections.delegation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a delegation, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface DelegationEvent extends DomainEvent {

    /** The delegation after the event. */
    Facts delegation();

    @Override
    default Subject subject() {
        var told = delegation();
        return Subject.ofRegion(told.region(), "delegation", told.delegationId(), told.revision(), told.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID delegationId,
            String number,
            RegionCode region,
            Sector sector,
            long revision,
            DelegationStatus status,
            DelegationMode mode,
            String inNameOf,
            String paper,
            List<String> powers,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** It was drafted. */
    @WireName("worksafe.inspections.delegation-drafted.v1")
    record DelegationDrafted(@JsonUnwrapped Facts delegation, Instant occurredAt) implements DelegationEvent {}

    /** Its paper is public. */
    @WireName("worksafe.inspections.delegation-published.v1")
    record DelegationPublished(@JsonUnwrapped Facts delegation, LocalDate publishedOn, Instant occurredAt)
            implements DelegationEvent {}

    /** The town exercises its powers from now on. */
    @WireName("worksafe.inspections.delegation-commenced.v1")
    record DelegationCommenced(@JsonUnwrapped Facts delegation, Instant occurredAt) implements DelegationEvent {}

    /** It was evaluated, or that was missed. */
    @WireName("worksafe.inspections.delegation-evaluated.v1")
    record DelegationEvaluated(@JsonUnwrapped Facts delegation, DelegationStep step, Instant occurredAt)
            implements DelegationEvent {}

    /** It is over, by a decision or by itself. */
    @WireName("worksafe.inspections.delegation-ended.v1")
    record DelegationEnded(@JsonUnwrapped Facts delegation, LocalDate endedOn, Instant occurredAt)
            implements DelegationEvent {}
}
