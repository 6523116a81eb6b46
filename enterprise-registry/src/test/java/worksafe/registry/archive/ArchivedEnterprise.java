package worksafe.registry.archive;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** An enterprise of a test's own, and its archive as an inspector of its town reads it. */
record ArchivedEnterprise(UUID id, String region) {

    static final String PATH = "/api/v1/registry/enterprises/";

    /** The enterprise of every contract example. */
    private static final String EXAMPLE = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10";

    static ArchivedEnterprise plant(String region) throws SQLException {
        var id = newId();
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into enterprise (id, version, name, state, region, unassigned, sector, source, created_at,"
                            + " changed_at) values (?, 1, '档案企业', 'ACTIVE', ?, false, 'TRANSPORT', 'test', now(), now())",
                    id,
                    Long.valueOf(region));
        }
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
        var data = EventContract.ofType(type)
                .example()
                .replace(EXAMPLE, id.toString())
                .replaceAll("\"0198f[0-9a-f]{3}-", "\"" + id.toString().substring(28) + "-");
        return ReceivedEvent.ofExample(newId(), type, data);
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

    private JsonPath get(String path) {
        return given().auth()
                .oauth2(Tokens.of("inspector", region))
                .get(PATH + id + "/archive" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static List<String> column(String sql, Object... parameters) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(owner, sql, parameters);
        }
    }
}
