package worksafe.registry.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.transfer.TransferApi.PATH;
import static worksafe.registry.transfer.TransferApi.ROOT;
import static worksafe.registry.transfer.TransferApi.act;
import static worksafe.registry.transfer.TransferApi.appointed;
import static worksafe.registry.transfer.TransferApi.approver;
import static worksafe.registry.transfer.TransferApi.get;
import static worksafe.registry.transfer.TransferApi.move;
import static worksafe.registry.transfer.TransferApi.post;
import static worksafe.registry.transfer.TransferApi.proposed;
import static worksafe.registry.transfer.TransferApi.supervisor;
import static worksafe.registry.transfer.TransferApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** What transfers of officials have of their own. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class TransferResourceTest {

    private static final String AGREE = "{\"agreed\": true, \"opinion\": \"同意\"}";
    private static final String FILE = "{\"opinion\": \"予以备案\"}";

    private UUID authority;

    @BeforeEach
    void anAuthority() {
        authority = TransferApi.anAuthority();
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("transfers", new TransferFeature(authority)).tests();
    }

    @Test
    void moveWithinThreeYearsNeedsTheOpinionOfTheCity() {
        var official = appointed(authority, "AJ-01", today().minusYears(2));
        var id = proposed(move(official, authority, "NEED"));

        var shown = get(supervisor(), PATH + "/" + id).jsonPath();
        assertThat(shown.getBoolean("early")).isTrue();
        assertThat(shown.getString("freeFrom"))
                .isEqualTo(today().minusYears(2).plusYears(3).toString());
        assertThat(shown.getString("basis.source")).contains("澄政发〔2012〕80号");
        assertThat(TestDatabase.column("select policy_code from clock where subject_id = ?", id))
                .as("its day follows from the time to decide")
                .containsExactly("official.transfer-decision-period");
        assertProblem(act(approver(), id, "filing", FILE), 422, "transfer-opinion-first");

        act(approver(), id, "opinion", AGREE).then().statusCode(200);
        act(approver(), id, "filing", FILE).then().statusCode(200);

        assertThat(TestDatabase.column("select state from clock where subject_id = ?", id))
                .containsExactly("MET");
    }

    @Test
    void derelictionIsAnException() {
        var official = appointed(authority, "AJ-01", today().minusYears(1));
        var id = proposed(move(official, null, "DERELICTION"));

        assertThat(get(supervisor(), PATH + "/" + id).jsonPath().getBoolean("early"))
                .isFalse();
        act(approver(), id, "filing", FILE).then().statusCode(200);
    }

    @Test
    void headMovesAfterTheCityWasHeard() {
        var official = appointed(authority, "FZ-01", today().minusYears(9));
        var id = proposed(move(official, authority, "PROMOTION"));

        assertProblem(act(approver(), id, "filing", FILE), 422, "transfer-opinion-first");
        assertProblem(act(Tokens.of("approver", TransferApi.TOWN), id, "opinion", AGREE), 422, "transfer-not-above");
    }

    @Test
    void completionChangesTheRosterInTheSameTransaction() {
        var official = appointed(authority, "AJ-01", today().minusYears(5));
        var id = proposed(move(official, authority, "NEED"));
        act(approver(), id, "filing", FILE).then().statusCode(200);

        act(supervisor(), id, "completion", "").then().statusCode(200);

        var onDay = today().plusDays(20);
        var before = get(supervisor(), ROOT + "officials/" + official).jsonPath();
        assertThat(before.getString("status")).isEqualTo("ENDED");
        assertThat(before.getString("until")).isEqualTo(onDay.minusDays(1).toString());
        var entry = get(supervisor(), PATH + "/" + id).jsonPath().getString("newOfficialId");
        var after = get(supervisor(), ROOT + "officials/" + entry).jsonPath();
        assertThat(after.getString("postCode")).isEqualTo("XF-01");
        assertThat(after.getString("from")).isEqualTo(onDay.toString());
        assertThat(after.getString("account")).isEqualTo(before.getString("account"));
    }

    private static Response entry(UUID official, String verb, String body) {
        var thing = ROOT + "officials/" + official;
        return given().auth()
                .oauth2(supervisor())
                .header("If-Match", get(supervisor(), thing).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(thing + "/" + verb);
    }

    @Test
    void rosterNamesNoLastDayBeforeTheYearsAreOverButByATransfer() {
        var since = today().minusYears(3).plusDays(10);
        var official = appointed(authority, "AJ-01", since);
        var early = "{\"on\": \"%s\", \"reason\": \"调离\"}".formatted(today());

        assertProblem(entry(official, "ending", early), 422, "official-transfer-first");
        assertProblem(entry(official, "correction", """
                {"postCode": "AJ-01", "fullTime": true, "from": "%s", "until": "%s", "reason": "任期"}
                """.formatted(since, today())), 422, "official-transfer-first");

        var free = "{\"on\": \"%s\", \"reason\": \"调离\"}".formatted(today().plusDays(9));
        entry(official, "ending", free).then().statusCode(200);
    }

    @Test
    void headLeavesTheRosterOnlyByATransfer() {
        var official = appointed(authority, "FZ-01", today().minusYears(9));

        var refused = entry(official, "ending", "{\"on\": \"%s\", \"reason\": \"退休\"}".formatted(today()));

        assertProblem(refused, 422, "official-transfer-first");
        assertThat(refused.jsonPath().getString("ground.source")).contains("澄政发〔2012〕80号");
        var id = proposed(move(official, null, "LEAVING"));
        act(approver(), id, "opinion", AGREE).then().statusCode(200);
        act(approver(), id, "filing", FILE).then().statusCode(200);
        act(supervisor(), id, "completion", "").then().statusCode(200);
        assertThat(get(supervisor(), ROOT + "officials/" + official).jsonPath().getString("status"))
                .isEqualTo("ENDED");
    }

    @Test
    void sheetBringsNobodyOutOfAPostTooEarlyButTellsWhatWasBefore() {
        var name =
                get(supervisor(), ROOT + "authorities/" + authority).jsonPath().getString("name");
        var line = "sheet-" + TransferApi.fresh() + ",李娜," + name + ",AJ-01,是," + today().minusYears(1) + ",";
        var header = "账户,姓名,监管机构,岗位代码,专职,任职首日,任职末日,变更之日\n";
        assertThat(imported(header + line + ",\n").getList("lines.fate")).containsExactly("APPOINTED");

        var ended = imported(header + line + today() + "," + today().minusYears(1) + "\n");

        assertThat(ended.getList("lines.fate")).containsExactly("REFUSED");
        assertThat(ended.getString("lines[0].reasons[0].code")).isEqualTo("official-transfer-first");
        var before = "past-" + TransferApi.fresh() + ",李娜," + name + ",AJ-01,是," + today().minusYears(2) + ","
                + today().minusYears(1) + ",\n";
        assertThat(imported(header + before).getList("lines.fate")).containsExactly("APPOINTED");
    }

    private static JsonPath imported(String file) {
        return given().auth()
                .oauth2(supervisor())
                .contentType("text/csv")
                .accept("application/json")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(ROOT + "roster/imports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void completionThatTheRosterRefusesChangesNothing() {
        var official = appointed(authority, "AJ-01", today().minusYears(5));
        var id = proposed(move(official, UUID.fromString(TransferApi.fresh()), "NEED"));
        act(approver(), id, "filing", FILE).then().statusCode(200);

        assertProblem(act(supervisor(), id, "completion", ""), 422, "authority-unknown");

        assertThat(get(supervisor(), ROOT + "officials/" + official).jsonPath().getString("status"))
                .isEqualTo("HOLDING");
        assertThat(get(supervisor(), PATH + "/" + id).jsonPath().getString("status"))
                .isEqualTo("FILED");
    }

    @Test
    void oneTransferAtATimeOfAnEntry() {
        var body = move(appointed(authority, "AJ-01", today().minusYears(5)), authority, "NEED");
        var id = proposed(body);
        assertProblem(post(supervisor(), PATH, body), 409, "transfer-under-way");

        act(supervisor(), id, "withdrawal", "{\"reason\": \"人选变更\"}").then().statusCode(200);

        assertThat(proposed(body)).isNotEqualTo(id);
    }

    @Test
    void decisionThatIsLateIsAFact() {
        var id = proposed(move(appointed(authority, "AJ-01", today().minusYears(5)), authority, "NEED"));
        TestDatabase.execute("update clock set due_at = now() - interval '1 day' where subject_id = ?", id);

        PassingTime.sweepClocks();

        assertThat(get(supervisor(), PATH + "/" + id).jsonPath().getString("overdueSince"))
                .isNotNull();
    }

    @Test
    void postHeldInEntriesThatFollowOneAnotherCountsAsOne() {
        var first = appointed(authority, "AJ-01", today().minusYears(5));
        var account = get(supervisor(), ROOT + "officials/" + first).jsonPath().getString("account");
        TestDatabase.execute(
                "update official set status = 'ENDED', until_day = ? where id = ?", today().minusYears(1), first);
        var second = post(supervisor(), ROOT + "officials", """
                {"account": "%s", "name": "张伟", "authorityId": "%s", "postCode": "AJ-01", "fullTime": true, "from": "%s"}
                """.formatted(
                                account, authority, today().minusYears(1).plusDays(1)))
                .jsonPath()
                .getString("id");

        var id = proposed(move(UUID.fromString(second), authority, "NEED"));

        assertThat(get(supervisor(), PATH + "/" + id).jsonPath().getString("heldSince"))
                .isEqualTo(today().minusYears(5).toString());
    }
}
