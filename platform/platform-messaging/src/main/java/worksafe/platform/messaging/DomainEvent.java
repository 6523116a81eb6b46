package worksafe.platform.messaging;

import java.time.Instant;

/**
 * A fact of the domain, told in the past tense. A record; its own components are what is announced as JSON, so a
 * component here is a property of the contract. {@link #type} and {@link #subject} are methods and no components: they
 * become headers.
 */
public interface DomainEvent {

    /** The literal wire name with its version, for example {@code worksafe.hazards.danger-reported.v1}. */
    String type();

    /** Whom and what the event is about, and where: what routes it and who may see it. */
    Subject subject();

    /** When the fact came true; also a component of the record. */
    Instant occurredAt();
}
