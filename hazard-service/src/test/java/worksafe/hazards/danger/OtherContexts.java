package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.StrictJson;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.TestDatabase;

/** What other contexts announce of an enterprise: their contracts' examples, about today and with ids of its own. */
record OtherContexts(UUID enterprise) {

    /** The enterprise of every contract example. */
    private static final String EXAMPLE = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10";

    static final int ORDERED_DAYS = 10;

    static UUID newId() {
        return Uuid7.next(InstantSource.system());
    }

    /** @param type the wire name */
    ReceivedEvent example(String type) {
        var contract = EventContract.ofType(type);
        var data = contract.example()
                .replace(EXAMPLE, enterprise.toString())
                .replaceAll("\"0198f[0-9a-f]{3}-", "\"" + enterprise.toString().substring(28) + "-")
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
    static ReceivedEvent with(ReceivedEvent event, String old, String text) {
        assertThat(event.data()).contains(old);
        return ReceivedEvent.ofExample(newId(), event.type(), event.data().replace(old, text));
    }

    /** The same event of another state of its subject. */
    static ReceivedEvent atRevision(long revision, ReceivedEvent event) {
        return ReceivedEvent.ofExample(
                newId(),
                event.type(),
                event.data().replaceFirst("\"revision\"\\s*:\\s*\\d+", "\"revision\": " + revision));
    }

    static List<String> column(String sql, Object... parameters) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(owner, sql, parameters);
        }
    }

    /** The ids of the enterprise's dangers, oldest first. */
    List<UUID> dangers() throws SQLException {
        return column("select id::text from danger where enterprise_id = ? order by id", enterprise).stream()
                .map(UUID::fromString)
                .toList();
    }

    /** What became of the enterprise's events that were not taken over. */
    List<String> laidAside(String consumer) throws SQLException {
        return column(
                "select cause from dead_letter where consumer = ? and key = ? order by position",
                consumer,
                "enterprise:" + enterprise);
    }

    List<String> refused(String consumer) throws SQLException {
        return column("select slug from refused_event where consumer = ? and enterprise_id = ?", consumer, enterprise);
    }
}
