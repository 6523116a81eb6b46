package worksafe.registry.lead;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a lead, laid down in {@code contracts/registry}. It belongs to a place and to no enterprise, and makes no line
 * of the archive: the enterprise must not know of it.
 */
sealed interface LeadEvent extends DomainEvent {

    /** The lead after the event. */
    Facts lead();

    @Override
    default Subject subject() {
        var lead = lead();
        return Subject.ofRegion(lead.region(), "lead", lead.leadId(), lead.revision(), lead.sector());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param concerns the enterprise that it is about
     */
    record Facts(
            UUID leadId,
            String number,
            UUID concerns,
            RegionCode region,
            Sector sector,
            long revision,
            LeadStatus status,
            LeadKind kind,
            String title,
            LocalDate day) {}

    /** Something is to be verified. */
    @WireName("worksafe.registry.lead-raised.v1")
    record LeadRaised(@JsonUnwrapped Facts lead, Instant occurredAt) implements LeadEvent {}

    /** It was found to be so. */
    @WireName("worksafe.registry.lead-verified.v1")
    record LeadVerified(@JsonUnwrapped Facts lead, Instant occurredAt) implements LeadEvent {}

    /** There is nothing in it. */
    @WireName("worksafe.registry.lead-dismissed.v1")
    record LeadDismissed(@JsonUnwrapped Facts lead, Instant occurredAt) implements LeadEvent {}
}
