package worksafe.platform.registers;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.registers.Client.ofEnterprise;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.kernel.Sha256;
import worksafe.platform.FreshIds;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Fields of type file name files of the store, which belong to the entry from then on. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EntryFilesTest {

    private static final byte[] PAPER = "签到：王芳，李强\n".getBytes(UTF_8);

    @Inject
    Probe probe;

    private UUID enterprise;
    private String token;
    private Client owner;

    @BeforeEach
    void register() {
        enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        token = Tokens.ofEnterprise(enterprise);
        owner = new Client(token);
    }

    private static String uploaded(String token) {
        var answer = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", FreshIds.id().toString())
                .queryParam("name", "签到.txt")
                .contentType("application/octet-stream")
                .body(PAPER)
                .post(Client.ROOT + "/files");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static int status(String token, String file) {
        return given().auth()
                .oauth2(token)
                .get(Client.ROOT + "/files/" + file + "/content")
                .statusCode();
    }

    private static String meeting(String photos) {
        return "{\"heldOn\": \"2026-03-02\", \"subject\": \"带附件的例会\", \"participants\": 3, \"photos\": [%s]}"
                .formatted(photos);
    }

    private static String photo(String id, String sha256) {
        return "{\"id\": \"%s\", \"name\": \"签到.txt\", \"sha256\": \"%s\"}".formatted(id, sha256);
    }

    @Test
    void filesBelongToTheEntryInAllItsVersions() {
        var file = uploaded(token);
        var photo = photo(file, Sha256.hex(PAPER));

        var entry = owner.recorded("meeting", enterprise, meeting(photo));

        assertThat(entry.getString("data.photos[0].id")).isEqualTo(file);
        assertThat(status(Tokens.of("inspector", "320281102000"), file)).isEqualTo(200);
        for (var stranger : new String[] {
            Tokens.of("inspector", "320281103000"),
            Tokens.ofSector("supervisor", "320281000000", "WATER"),
            Tokens.ofEnterprise(probe.enterprise(Probe.TOWN, Sector.EMERGENCY))
        }) {
            assertThat(status(stranger, file)).isEqualTo(404);
        }
        var more = uploaded(token);
        var corrected = owner.verb(
                "meeting",
                entry.getString("id"),
                "correction",
                1,
                "{\"data\": %s, \"reason\": \"补签到\"}".formatted(meeting(photo + "," + photo(more, Sha256.hex(PAPER)))));
        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        assertThat(TestDatabase.column(
                        "select id from stored_file where owner_kind = 'register-entry' and owner_id = ?::uuid order by id",
                        entry.getString("id")))
                .containsExactly(file, more);
        owner.verb("meeting", entry.getString("id"), "withdrawal", 2, "{\"reason\": \"误记\"}")
                .then()
                .statusCode(200);
        assertThat(status(token, file)).isEqualTo(200);
    }

    @Test
    void whatIsNotTheFilesOrNotOnesOwnIsRefusedAndNothingIsAttached() {
        var file = uploaded(token);

        var wrong = owner.record("meeting", ofEnterprise(enterprise, meeting(photo(file, "0".repeat(64)))));

        assertProblem(wrong, 400, "invalid-request");
        assertThat(pointers(wrong)).containsExactly("/data/photos/0/sha256");
        assertThat(TestDatabase.column("select 1 from stored_file where id = ?::uuid and owner_kind is null", file))
                .hasSize(1);
        var foreign = uploaded(Tokens.of("inspector", "320281000000", "files-else"));
        assertProblem(
                owner.record("meeting", ofEnterprise(enterprise, meeting(photo(foreign, Sha256.hex(PAPER))))),
                404,
                "not-found");
    }

    @Test
    void paperThatIsKeptElsewhereIsNamedByItsDigest() {
        var entry = owner.recorded(
                "meeting", enterprise, meeting("{\"name\": \"签到.pdf\", \"sha256\": \"%s\"}".formatted("0".repeat(64))));
        assertThat(entry.getString("data.photos[0].name")).isEqualTo("签到.pdf");
    }
}
