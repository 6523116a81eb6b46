package worksafe.registry.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Notices go down with a receipt of each addressee, reports go up and come back to be completed. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class AuthorityRegistersTest {

    private static final String ROOT = "/api/v1/registry/registers/";
    private static final String COUNTY = "320281000000";

    private final String office = Tokens.of("supervisor", COUNTY, "office");

    private static String recorded(String token, String kind, String place, String data) {
        var answer = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType(ContentType.JSON)
                .body("{\"region\": \"" + place + "\", \"data\": " + data + "}")
                .post(ROOT + kind + "/entries");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    @CanIgnoreReturnValue
    private static Response act(String token, String kind, String entry, int version, String verb, String body) {
        var request = given().auth().oauth2(token).header("If-Match", "\"v" + version + "\"");
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(ROOT + kind + "/entries/" + entry + "/" + verb);
    }

    private static Response list(String token, String kind, String query) {
        return given().auth().oauth2(token).get(ROOT + kind + "/entries?limit=200&" + query);
    }

    @Test
    void noticeIsReceivedByEachAddresseeByItself() {
        var number = "澄安办〔2026〕" + Uuid7.next(InstantSource.system()).toString().substring(24);
        var towns = List.of("320281102000", "320281103000");
        var sent = towns.stream()
                .map(town -> {
                    var entry = recorded(office, "authority-notice", town, """
                            {"number": "%s", "name": "关于开展有限空间专项检查的通知", "issuedBy": "江阴市安委办",
                             "issuedOn": "2026-05-20", "content": "逐企检查。", "answerBy": "2026-06-20"}""".formatted(number));
                    act(office, "authority-notice", entry, 1, "submission", "")
                            .then()
                            .statusCode(200);
                    return entry;
                })
                .toList();
        assertProblem(act(office, "authority-notice", sent.getFirst(), 2, "acceptance", ""), 422, "register-reviewer");

        var town = Tokens.of("supervisor", towns.getFirst(), "town");
        act(town, "authority-notice", sent.getFirst(), 2, "acceptance", "")
                .then()
                .statusCode(200);

        assertThat(list(office, "authority-notice", "number=" + number)
                        .jsonPath()
                        .getList("items.state", String.class))
                .as("who received it and who did not yet")
                .containsExactlyInAnyOrder("ACCEPTED", "SUBMITTED");
        assertThat(list(town, "authority-notice", "number=" + number).jsonPath().getList("items.id", String.class))
                .as("each its own")
                .containsExactly(sent.getFirst());
        assertThat(TestDatabase.column(
                        "select side || ' ' || region || ' ' || state from clock where kind = 'register-review'"
                                + " and subject_id in (?::uuid, ?::uuid) order by region",
                        sent.getFirst(),
                        sent.getLast()))
                .as("the receipt that is owed, of which the platform reminds")
                .containsExactly("AUTHORITY 320281102000 MET", "AUTHORITY 320281103000 RUNNING");
    }

    @Test
    void reportIsReturnedForCompletionAndAcceptedLater() {
        var town = Tokens.of("supervisor", "320281102000", "reporter");
        var subject = Uuid7.next(InstantSource.system()).toString();
        var data = """
                {"period": "2026Q3", "matter": "CRACKDOWN", "subject": "%s", "content": "%s", "contact": "陈强"}""";
        var report = recorded(town, "progress-report", "320281102000", data.formatted(subject, "略"));
        act(town, "progress-report", report, 1, "submission", "").then().statusCode(200);

        act(office, "progress-report", report, 2, "return", "{\"reason\": \"缺取缔的无证经营户数\"}")
                .then()
                .statusCode(200);
        act(
                        town,
                        "progress-report",
                        report,
                        3,
                        "correction",
                        "{\"data\": " + data.formatted(subject, "取缔无证经营户 3 户。") + ", \"reason\": \"补充户数\"}")
                .then()
                .statusCode(200);
        act(town, "progress-report", report, 4, "submission", "").then().statusCode(200);
        act(office, "progress-report", report, 5, "acceptance", "").then().statusCode(200);

        assertThat(list(office, "progress-report", "matter=CRACKDOWN&period=2026Q3")
                        .jsonPath()
                        .getString("items.find { it.id == '" + report + "' }.state"))
                .isEqualTo("ACCEPTED");
        assertThat(TestDatabase.column(
                        "select c.kind from clock c join register_entry e on e.holding_id = c.subject_id"
                                + " where e.entry_id = ?::uuid and e.latest and c.state = 'RUNNING'",
                        report))
                .as("the next one is due")
                .containsExactly("register-refresh");
    }

    @Test
    void everybodyReadsABulletinOnceASecondAccountAcceptedIt() {
        var headline = "先进经验 " + Uuid7.next(InstantSource.system()).toString().substring(24);
        var bulletin = recorded(office, "media-bulletin", COUNTY, """
                {"matter": "TYPICAL_EXPERIENCE", "medium": "TELEVISION", "outlet": "江阴电视台", "headline": "%s",
                 "issuedOn": "2026-02-02", "slot": "每周三 19:30", "content": "讲解安全生产法。", "editor": "陈强"}
                """.formatted(headline));
        act(office, "media-bulletin", bulletin, 1, "submission", "").then().statusCode(200);
        var address = "/api/v1/registry/public/register-entries/" + bulletin;
        assertProblem(given().get(address), 404, "not-found");

        act(Tokens.of("approver", COUNTY, "chief"), "media-bulletin", bulletin, 2, "acceptance", "")
                .then()
                .statusCode(200);

        var shown = given().get(address).jsonPath();
        assertThat(shown.getMap("data"))
                .containsEntry("headline", headline)
                .containsEntry("slot", "每周三 19:30")
                .doesNotContainKey("editor");
        assertThat(given().get("/api/v1/registry/public/register-entries?kind=media-bulletin&region=" + COUNTY)
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(bulletin);
    }
}
