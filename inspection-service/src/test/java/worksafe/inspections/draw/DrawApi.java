package worksafe.inspections.draw;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.library.LibraryApi.get;
import static worksafe.inspections.library.LibraryApi.post;
import static worksafe.inspections.library.LibraryApi.supervisor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import worksafe.inspections.library.LibraryApi;
import worksafe.inspections.srd.Commitment;
import worksafe.inspections.srd.Nonce;
import worksafe.inspections.srd.form.Suite;
import worksafe.kernel.Sector;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/**
 * The API of draws, as a client calls it: an authority of its own with a pool, inspectors and one named contributor.
 *
 * @param town the authority
 * @param objects its enterprises
 * @param inspectors its inspectors
 */
record DrawApi(String town, List<UUID> objects, List<UUID> inspectors) {

    static final String WHO = "派驻纪检组 王敏";
    /** SHA-256 of what {@link #evidence} deposits. */
    static final String EVIDENCE = "0225f509ea4137cd16fd3012f686aded892c90f99235d608d20ccdba01cdea48";

    static final String PUBLIC = "/api/v1/inspections/public/draws";

    /** A town with so many objects of one sector, and inspectors. */
    static DrawApi town(int objects, int inspectors) {
        var town = LibraryApi.town();
        var api = new DrawApi(town, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < objects; i++) {
            api.objects.add(RegistryEvents.registered(LibraryApi.village(town), Sector.EMERGENCY));
        }
        for (int i = 0; i < inspectors; i++) {
            api.inspectors.add(LibraryApi.enrolled(town, "hazchem"));
        }
        return api;
    }

    /** Lets every inspector go on so many visits. */
    void capped(int visits) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "update inspector set cap = ? where region = ?", visits, Long.parseLong(town));
        }
    }

    /** The account of the named contributor. */
    String contributor() {
        return Tokens.of("auditor", town, "discipline-" + town);
    }

    String approver() {
        return Tokens.of("approver", town);
    }

    String plan(String more) {
        return """
                {
                  "plan": "2026 年度一般检查计划",
                  "stratifyBy": "SECTOR",
                  "visitsFrom": "2026-12-01",
                  "visitsUntil": "2027-02-28",
                  "substitutionReasons": ["已停业", "已迁出"],
                  "contributors": [{"subject": "discipline-%s", "name": "%s"}],
                  %s
                }""".formatted(town, WHO, more);
    }

    static String quota(int count) {
        return """
                "quotas": [{"stratum": "EMERGENCY", "count": %d}]""".formatted(count);
    }

    Response create(String body) {
        return post(supervisor(town), "draws", body);
    }

    UUID created(String more) {
        var answer = create(plan(more));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    UUID created(int count) {
        return created(quota(count));
    }

    UUID frozen(int count) {
        return frozen(created(count));
    }

    @CanIgnoreReturnValue
    UUID frozen(UUID draw) {
        return done(draw, "freeze", "");
    }

    @CanIgnoreReturnValue
    UUID committed(UUID draw) {
        return committed(draw, Suite.SHA256);
    }

    @CanIgnoreReturnValue
    UUID committed(UUID draw, Suite suite) {
        var answer = commit(draw, suite, Nonce.random(new SecureRandom()), null);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return draw;
    }

    UUID sealed(int count) {
        return done(committed(frozen(count)), "seal", "");
    }

    UUID drawn(int count) {
        return done(sealed(count), "draw", "{}");
    }

    @CanIgnoreReturnValue
    UUID done(UUID draw, String verb, String body) {
        var answer = act(draw, verb, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return draw;
    }

    /** Takes a step that a job does. */
    @CanIgnoreReturnValue
    UUID doneLater(UUID draw, String verb, String body, String status) {
        var answer = act(draw, verb, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(answer.header("Location"))
                .endsWith("/jobs/" + answer.jsonPath().getString("id"));
        return ended(draw, status);
    }

    @CanIgnoreReturnValue
    UUID ended(UUID draw, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(status(draw)).isEqualTo(status));
        return draw;
    }

    Response job(Object id) {
        return get(supervisor(town), "jobs/" + id);
    }

    void jobEnded(Object id, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(job(id).jsonPath().getString("state")).isEqualTo(state));
    }

    /** Deposits a nonce under its own commitment, or that of another nonce. */
    Response commit(UUID draw, Suite suite, Nonce nonce, Nonce promised) {
        var commitment = Commitment.to(promised == null ? nonce : promised, suite, draw.toString(), WHO)
                .digest();
        return given().auth()
                .oauth2(contributor())
                .contentType("application/json")
                .body("""
                        {"commitment": "%s", "nonce": "%s"}""".formatted(commitment, nonce.hex()))
                .post("/api/v1/inspections/draws/" + draw + "/commitment");
    }

    /** A verb by whom it befits; a substitution after its evidence was deposited. */
    Response act(UUID draw, String verb, String body) {
        if (verb.equals("substitution")) {
            assertThat(evidence(draw).statusCode()).isEqualTo(201);
        }
        return LibraryApi.act(approverFor(verb), "draws/" + draw, verb, body.isEmpty() ? "{}" : body);
    }

    /** Deposits what {@link #EVIDENCE} is the digest of. */
    Response evidence(UUID draw) {
        return post(supervisor(town), "draws/" + draw + "/evidence", """
                {"title": "企业停业现场照片", "mediaType": "text/plain", "content": "5LyB5Lia5bey5YGc5Lia77yM546w5Zy654Wn54mH44CC"}""");
    }

    private String approverFor(String verb) {
        return switch (verb) {
            case "supersession" -> approver();
            case "draw" -> opener();
            default -> supervisor(town);
        };
    }

    /** Who opens, and nothing else: neither planner nor contributor nor sealer. */
    String opener() {
        return Tokens.of("approver", town, "opener-" + town);
    }

    Response view(UUID draw) {
        return get(supervisor(town), "draws/" + draw);
    }

    String status(UUID draw) {
        return view(draw).jsonPath().getString("status");
    }

    String etag(UUID draw) {
        return view(draw).header("ETag");
    }

    Response result(UUID draw) {
        return get(supervisor(town), "draws/" + draw + "/result");
    }

    /** The drawn objects with who goes there, as the authority sees them. */
    List<String> drawnIds(UUID draw) {
        return result(draw).jsonPath().getList("drawn.enterpriseId", String.class);
    }

    static Response bundle(UUID draw) {
        return given().get(PUBLIC + "/" + draw + "/bundle");
    }

    Response published() {
        return given().get(PUBLIC + "?authority=" + town);
    }
}
