package worksafe.inspections.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOrigin;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilitySubject;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to an accountability, as others are told: that there is one, and nothing of whom. */
sealed interface AccountabilityEvent extends DomainEvent {

    /** The accountability after the event. */
    Facts accountability();

    @Override
    default Subject subject() {
        var told = accountability();
        return Subject.ofRegion(
                told.region(), "accountability", told.accountabilityId(), told.revision(), told.sector());
    }

    /** It stands on nobody's page. */
    @Override
    default @Nullable ArchiveLine archive() {
        return null;
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID accountabilityId,
            String number,
            RegionCode region,
            Sector sector,
            long revision,
            AccountabilityStatus status,
            AccountabilitySubject subjectKind,
            AccountabilityOrigin origin,
            boolean malfeasance) {}

    /** Somebody is to be held to account. */
    @WireName("worksafe.inspections.accountability-proposed.v1")
    record AccountabilityProposed(@JsonUnwrapped Facts accountability, Instant occurredAt)
            implements AccountabilityEvent {}

    /** It was handed over, decided or carried out. */
    @WireName("worksafe.inspections.accountability-moved.v1")
    record AccountabilityMoved(@JsonUnwrapped Facts accountability, Instant occurredAt)
            implements AccountabilityEvent {}

    /** It is not pursued. */
    @WireName("worksafe.inspections.accountability-dropped.v1")
    record AccountabilityDropped(@JsonUnwrapped Facts accountability, Instant occurredAt)
            implements AccountabilityEvent {}
}
