package worksafe.inspections.keylist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to an entry of the key list, as other contexts are told; which enterprise it is about is told to none. */
sealed interface KeyEntryEvent extends DomainEvent {

    /** The entry after the event. */
    Facts entry();

    @Override
    default Subject subject() {
        var told = entry();
        return Subject.ofRegion(told.region(), "key-entry", told.keyEntryId(), told.revision(), told.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID keyEntryId,
            String number,
            RegionCode region,
            Sector sector,
            long revision,
            KeyEntryStatus status,
            KeySubjectKind subjectKind,
            @Nullable RegionCode subjectPlace,
            @Nullable Trade trade,
            @Nullable LocalDate dueDate) {}

    /** It was proposed. */
    @WireName("worksafe.inspections.key-entry-proposed.v1")
    record KeyEntryProposed(@JsonUnwrapped Facts entry, Instant occurredAt) implements KeyEntryEvent {}

    /** It went on. */
    @WireName("worksafe.inspections.key-entry-progressed.v1")
    record KeyEntryProgressed(@JsonUnwrapped Facts entry, KeyEntryStep step, Instant occurredAt)
            implements KeyEntryEvent {}

    /** It is not on the list, or not any more. */
    @WireName("worksafe.inspections.key-entry-removed.v1")
    record KeyEntryRemoved(@JsonUnwrapped Facts entry, KeyEntryStep step, Instant occurredAt)
            implements KeyEntryEvent {}
}
