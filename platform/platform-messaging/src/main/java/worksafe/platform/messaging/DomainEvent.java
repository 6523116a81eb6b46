package worksafe.platform.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the domain, told in the past tense. A record; its own components are what is announced as JSON, so a
 * component here is a property of the contract. {@link #type} and {@link #subject} are methods and no components: they
 * become headers. {@link #archive} is a method too, and is announced behind the components.
 */
public interface DomainEvent {

    /** The literal wire name with its version, for example {@code worksafe.hazards.danger-reported.v1}. */
    default String type() {
        var name = getClass().getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalStateException("without a wire name: " + getClass());
        }
        return name.value();
    }

    /** Whom and what the event is about, and where: what routes it and who may see it. */
    Subject subject();

    /** When the fact came true; also a component of the record. */
    Instant occurredAt();

    /**
     * How its subject stands on the enterprise's page from now on; absent only where no enterprise is concerned, or where
     * the enterprise must not know yet.
     */
    @JsonProperty("archive")
    default @Nullable ArchiveLine archive() {
        return null;
    }
}
