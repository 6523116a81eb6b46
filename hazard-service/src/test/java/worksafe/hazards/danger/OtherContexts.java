package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.StrictJson;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.NotTaken;
import worksafe.platform.testing.TestDatabase;

/** What other contexts announce of an enterprise: their contracts' examples, about today, told as it happens, with ids of its own. */
public record OtherContexts(UUID enterprise) {

    public static final int ORDERED_DAYS = 10;

    public static UUID newId() {
        return Uuid7.next(InstantSource.system());
    }

    /** @param type the wire name */
    public ReceivedEvent example(String type) {
        var contract = EventContract.ofType(type);
        var data = contract.exampleAbout(enterprise)
                .replaceFirst("\"happenedAt\"[^,]*,\\s*", "")
                .replaceFirst(
                        "\"dueDate\"\\s*:\\s*\"[^\"]*\"", "\"dueDate\": \"" + DangerApi.inDays(ORDERED_DAYS) + '"')
                .replaceFirst(
                        "\"occurredAt\"\\s*:\\s*\"[^\"]*\"",
                        "\"occurredAt\": \""
                                + StrictJson.text(InstantSource.system().instant()) + '"');
        contract.accepts(data);
        return ReceivedEvent.ofExample(newId(), type, data);
    }

    /** The same event with another text in its data. */
    public static ReceivedEvent with(ReceivedEvent event, String old, String text) {
        assertThat(event.data()).contains(old);
        return ReceivedEvent.ofExample(newId(), event.type(), event.data().replace(old, text));
    }

    /** The same event of another state of its subject. */
    public static ReceivedEvent atRevision(long revision, ReceivedEvent event) {
        return ReceivedEvent.ofExample(
                newId(),
                event.type(),
                event.data().replaceFirst("\"revision\"\\s*:\\s*\\d+", "\"revision\": " + revision));
    }

    /** The same event with data that may be anything. */
    public static ReceivedEvent saying(String data, ReceivedEvent event) {
        return new ReceivedEvent(
                newId(),
                event.type(),
                event.key(),
                event.aggregate(),
                event.aggregateId(),
                event.revision(),
                event.region(),
                event.sector(),
                event.enterpriseId(),
                event.time(),
                event.traceparent(),
                data);
    }

    /** The ids of the enterprise's dangers, oldest first. */
    public List<UUID> dangers() {
        return TestDatabase.column("select id::text from danger where enterprise_id = ? order by id", enterprise)
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    public List<String> laidAside(String consumer) {
        return NotTaken.laidAside(consumer, "enterprise:" + enterprise);
    }

    public List<String> refused(String consumer) {
        return NotTaken.refused(consumer, enterprise);
    }
}
