package worksafe.registry.archive;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** An enterprise of a test's own, and its archive as an inspector of its town reads it. */
record ArchivedEnterprise(UUID id, String region) {

    static final String PATH = "/api/v1/registry/enterprises/";

    static ArchivedEnterprise plant(String region) {
        var id = newId();
        TestDatabase.execute(
                "insert into enterprise (id, version, name, state, region, unassigned, sector, source, created_at,"
                        + " changed_at) values (?, 1, '档案企业', 'ACTIVE', ?, false, 'TRANSPORT', 'test', now(), now())",
                id,
                Long.valueOf(region));
        return new ArchivedEnterprise(id, region);
    }

    static UUID newId() {
        return Uuid7.next(InstantSource.system());
    }

    /**
     * The contract's own example, about this enterprise: the other ids are made its own too, so that tests do not meet.
     *
     * @param type the wire name
     */
    ReceivedEvent example(String type) {
        return ReceivedEvent.ofExample(newId(), type, EventContract.ofType(type).exampleAbout(id));
    }

    JsonPath page() {
        return get("");
    }

    JsonPath entries(String query) {
        return get("/entries?" + query);
    }

    /** The same event, as if it had happened to a later or earlier state of its subject. */
    static ReceivedEvent atRevision(long revision, ReceivedEvent event) {
        return ReceivedEvent.ofExample(
                newId(),
                event.type(),
                event.data().replaceFirst("\"revision\"\\s*:\\s*\\d+", "\"revision\": " + revision));
    }

    /** The same event as it was announced before events carried a line for the archive, and clocks named who owes. */
    static ReceivedEvent withoutLine(ReceivedEvent event) {
        return ReceivedEvent.ofExample(
                newId(),
                event.type(),
                event.data()
                        .replaceFirst(",\\s*\"archive\"\\s*:\\s*\\{[^}]*}", "")
                        .replaceFirst(",\\s*\"side\"\\s*:\\s*\"[A-Z]+\"", ""));
    }

    /** The same event with data that may be anything. */
    static ReceivedEvent saying(String data, ReceivedEvent event) {
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

    private JsonPath get(String path) {
        return given().auth()
                .oauth2(Tokens.of("inspector", region))
                .get(PATH + id + "/archive" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
