package worksafe.platform.messaging;

import java.util.UUID;

/**
 * Fired synchronously, inside the transaction, for each event that {@link Outbox#append} wrote. An observer that throws
 * rolls the change back.
 *
 * @param eventId the id under which the event will travel
 * @param data the JSON as it will be announced, byte for byte
 */
public record EventAppended(DomainEvent event, UUID eventId, String data) {

    /** The event as other contexts will receive it, for what this context does with its own as with theirs. */
    public ReceivedEvent received() {
        var subject = event.subject();
        return new ReceivedEvent(
                eventId,
                event.type(),
                subject.key(),
                subject.aggregate(),
                subject.aggregateId(),
                subject.revision(),
                subject.region(),
                subject.sector(),
                subject.enterpriseId(),
                event.occurredAt(),
                null,
                data);
    }
}
