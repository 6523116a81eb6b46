package worksafe.platform.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One record of a poll whose type the consumer knows, or which has none. */
sealed interface Delivery {

    ConsumerRecord<String, String> message();

    /** The event's id, as far as it can be read. */
    @Nullable
    UUID eventId();

    /** The key that later events must wait for if this one fails; null where none can be read. */
    @Nullable
    String key();

    /** A record that reads as an event. */
    record Readable(ConsumerRecord<String, String> message, ReceivedEvent event) implements Delivery {

        @Override
        public UUID eventId() {
            return event.id();
        }

        @Override
        public String key() {
            return event.key();
        }
    }

    /**
     * A record that does not.
     *
     * @param typed whether it claims a type that the consumer knows, so that its key can be believed
     */
    record Unreadable(ConsumerRecord<String, String> message, MalformedEvent failure, boolean typed)
            implements Delivery {

        @Override
        public @Nullable UUID eventId() {
            var text = EventRecords.header(message, EventRecords.ID);
            try {
                return text == null ? null : UUID.fromString(text);
            } catch (IllegalArgumentException notAnId) {
                return null;
            }
        }

        @Override
        public @Nullable String key() {
            var key = message.key();
            return typed && key != null && Subject.KEY.matcher(key).matches() ? key : null;
        }
    }
}
