package worksafe.platform.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * An event as another context announced it.
 *
 * @param id the same on every delivery
 * @param type the wire name with its version
 * @param key what it is ordered by
 * @param aggregate the announcing context's kind of aggregate
 * @param aggregateId which one
 * @param revision the aggregate's version; a copy must not go back to a lower one
 * @param region the place of supervision when it happened
 * @param sector absent where the fact belongs to none
 * @param enterpriseId absent where no enterprise is concerned
 * @param time when the fact came true
 * @param traceparent the trace of its cause
 * @param data the JSON
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String key,
        String aggregate,
        UUID aggregateId,
        long revision,
        RegionCode region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,
        Instant time,
        @Nullable String traceparent,
        String data) {

    /**
     * An event made of a contract's example, as if it had just arrived: for tests of consumers. What travels in headers
     * is taken from the data, where every contract repeats it; its first property names the aggregate.
     */
    public static ReceivedEvent ofExample(UUID id, String type, String data) {
        return EventJson.example(id, type, data);
    }

    /** Does work in consequence of the event, which carries on its trace. */
    public void cause(Runnable work) {
        Traces.run(traceparent, work);
    }

    /** Who announced it, for example {@code hazards}. */
    public String context() {
        return EventRecords.context(type);
    }

    /**
     * The data as the consumer's own record. Properties that the record does not have are ignored; what is absent is
     * null, so optional components are {@code @Nullable} (and no primitives), and the record's constructor refuses what
     * must be there. An exception here or there lays the event aside as malformed.
     */
    public <T> T as(Class<T> reading) {
        return EventJson.read(data, reading);
    }
}
