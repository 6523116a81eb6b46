package worksafe.registry.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.letter.DutyLetterApi.COUNTY;
import static worksafe.registry.letter.DutyLetterApi.PATH;
import static worksafe.registry.letter.DutyLetterApi.TOWN;
import static worksafe.registry.letter.DutyLetterApi.act;
import static worksafe.registry.letter.DutyLetterApi.drafted;
import static worksafe.registry.letter.DutyLetterApi.get;
import static worksafe.registry.letter.DutyLetterApi.letter;
import static worksafe.registry.letter.DutyLetterApi.ofUnit;
import static worksafe.registry.letter.DutyLetterApi.onPaper;
import static worksafe.registry.letter.DutyLetterApi.post;
import static worksafe.registry.letter.DutyLetterApi.sign;
import static worksafe.registry.letter.DutyLetterApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** What duty letters have of their own. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class DutyLetterResourceTest {

    /** Letters of places are one for each year, and tests do not meet. */
    private static final AtomicInteger YEARS = new AtomicInteger(2100);

    private static final String OF_TOWN = "\"region\": \"" + TOWN + "\"";

    private final String county = Tokens.of("supervisor", COUNTY);
    private final String town = Tokens.of("supervisor", TOWN, "town-head");
    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = DutyLetterApi.anEnterprise();
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        var id = drafted(owner, ofUnit(enterprise, "车间"));
        var sha256 = get(owner, PATH + "/" + id).jsonPath().getString("contentSha256");
        return FeatureContract.of("duty letters", new DutyLetterFeature(enterprise, sha256))
                .tests();
    }

    private static List<String> clocks(UUID id) {
        return TestDatabase.column("select kind || ' ' || state from clock where subject_id = ? order by kind", id);
    }

    @Test
    void bothSidesSignTheSameTextByTheirOwnAccounts() {
        var id = drafted(county, letter("COUNTY_TOWN", OF_TOWN, YEARS.incrementAndGet(), ""));
        assertProblem(sign(town, id, "SUPERIOR"), 422, "duty-letter-wrong-side");
        assertProblem(sign(county, id, "SUBORDINATE"), 422, "duty-letter-wrong-side");

        sign(county, id, "SUPERIOR").then().statusCode(200);
        assertThat(get(town, PATH + "/" + id).jsonPath().getString("status")).isEqualTo("SIGNED_ONE");
        sign(town, id, "SUBORDINATE").then().statusCode(200);

        var shown = get(town, PATH + "/" + id).jsonPath();
        assertThat(shown.getString("status")).isEqualTo("SIGNED");
        assertThat(shown.getString("subordinateSignature.account")).isEqualTo("town-head");
        assertThat(shown.getString("validUntil"))
                .isEqualTo(today().plusYears(1).minusDays(1).toString());
        assertThat(TestDatabase.column("select kind from clock where subject_id = ? and owed order by kind", id))
                .containsExactly("duty-letter-assessment", "duty-letter-renewal");
    }

    private static String printed(String token, UUID id) throws IOException {
        var answer = get(token, PATH + "/" + id + "/pdf");
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).contains(".pdf");
        try (var document = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        }
    }

    @Test
    void letterIsPrintedToBeSignedByHandAndSaysWhoSigned() throws IOException {
        var id = drafted(county, letter("COUNTY_TOWN", OF_TOWN, YEARS.incrementAndGet(), ""));
        var shown = get(county, PATH + "/" + id).jsonPath();

        assertThat(printed(town, id))
                .contains("年度安全生产责任书编号：" + shown.getString("number") + "【")
                .contains("甲方签署________________")
                .contains("二、责任内容：")
                .contains("正文摘要（SHA-256）：" + shown.getString("contentSha256"));

        sign(county, id, "SUPERIOR").then().statusCode(200);
        sign(town, id, "SUBORDINATE").then().statusCode(200);

        assertThat(printed(county, id))
                .contains("乙方签署" + get(county, PATH + "/" + id).jsonPath().getString("subordinateSignature.name"))
                .doesNotContain("【");
        assertProblem(get(Tokens.of("supervisor", "120119000000"), PATH + "/" + id + "/pdf"), 404, "not-found");
    }

    @Test
    void characterThatNoFontHasIsRefusedByName() {
        var body = ofUnit(enterprise, "车间").replace("\"duties\": [", "\"duties\": [\"管好\uD83D\uDE00\", ");

        assertProblem(post(owner, body), 422, "duty-letter-character-unprintable");
    }

    @Test
    void renewalMeetsTheClockAndEndsWhatItRenewsOnceThatWasAssessed() {
        var year = YEARS.addAndGet(2);
        var first = drafted(county, letter("COUNTY_TOWN", OF_TOWN, year - 1, ""));
        onPaper(county, first);
        assertThat(get(county, PATH + "/" + first).jsonPath().getList("files")).hasSize(1);

        var second = drafted(county, letter("COUNTY_TOWN", OF_TOWN, year, ", \"renewsId\": \"" + first + "\""));
        onPaper(county, second);

        assertThat(get(county, PATH + "/" + first).jsonPath().getString("status"))
                .isEqualTo("SIGNED");
        assertThat(clocks(first)).containsExactly("duty-letter-assessment RUNNING", "duty-letter-renewal MET");

        act(county, first, "assessment", """
                {"on": "%s", "result": "优秀"}""".formatted(today())).then().statusCode(200);

        var assessed = get(county, PATH + "/" + first).jsonPath();
        assertThat(assessed.getString("status")).isEqualTo("ENDED");
        assertThat(assessed.getString("assessment")).isEqualTo("优秀");
        assertThat(assessed.getList("timeline.kind", String.class)).endsWith("ASSESSED", "RENEWED");
        assertThat(clocks(first)).containsExactly("duty-letter-assessment MET", "duty-letter-renewal MET");
        assertProblem(
                post(
                        county,
                        letter(
                                "AUTHORITY_ENTERPRISE",
                                "\"enterpriseId\": \"" + enterprise + "\"",
                                year,
                                ", \"renewsId\": \"" + first + "\"")),
                422,
                "duty-letter-subordinate-unknown");
    }

    @Test
    void subordinateSpeaksNotForBothNorJudgesItself() {
        var id = drafted(
                county,
                letter(
                        "AUTHORITY_ENTERPRISE",
                        "\"enterpriseId\": \"" + enterprise + "\"",
                        YEARS.incrementAndGet(),
                        ""));
        var paper = """
                {"signedOn": "%s", "fileIds": ["%s"]}""".formatted(today(), DutyLetterApi.uploaded(owner));
        var assessment = """
                {"on": "%s", "result": "优秀"}""".formatted(today());
        assertProblem(act(owner, id, "paper", paper), 422, "duty-letter-wrong-side");
        assertThat(get(owner, PATH + "/" + id).jsonPath().getList("allowedActions", String.class))
                .containsExactlyInAnyOrder("SIGNATURE", "ENDING");
        onPaper(county, id);

        assertProblem(act(owner, id, "assessment", assessment), 422, "duty-letter-wrong-side");
        assertProblem(act(owner, id, "ending", DutyLetterApi.END), 422, "duty-letter-wrong-side");
        assertThat(get(owner, PATH + "/" + id).jsonPath().getList("allowedActions"))
                .isEmpty();
        var ofTown = drafted(county, letter("COUNTY_TOWN", OF_TOWN, YEARS.incrementAndGet(), ""));
        assertProblem(act(town, ofTown, "paper", paper), 422, "duty-letter-wrong-side");
        onPaper(county, ofTown);
        assertProblem(act(town, ofTown, "ending", DutyLetterApi.END), 422, "duty-letter-wrong-side");

        act(county, id, "assessment", assessment).then().statusCode(200);
        act(county, id, "ending", DutyLetterApi.END).then().statusCode(200);
    }

    @Test
    void lettersEndWithTheirEnterpriseUnlessItsLicenceWasRevokedAlone() {
        var id = drafted(owner, ofUnit(enterprise, "车间"));
        onPaper(owner, id);

        var other = DutyLetterApi.anEnterprise();
        var stays = drafted(Tokens.ofEnterprise(other), ofUnit(other, "车间"));
        onPaper(Tokens.ofEnterprise(other), stays);

        leaves(other, "revocation");
        leaves(enterprise, "cancellation");

        assertThat(get(county, PATH + "/" + id).jsonPath().getString("status")).isEqualTo("ENDED");
        assertThat(clocks(id)).containsExactly("duty-letter-assessment CANCELLED", "duty-letter-renewal CANCELLED");
        assertThat(get(county, PATH + "/" + stays).jsonPath().getString("status"))
                .isEqualTo("SIGNED");
    }

    private void leaves(UUID who, String how) {
        given().auth()
                .oauth2(county)
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body("{\"reason\": \"申请注销登记\"}")
                .post(DutyLetterApi.ROOT + "enterprises/" + who + "/" + how)
                .then()
                .statusCode(200);
    }

    @Test
    void letterThatIsNotRenewedInTimeIsAFact() {
        var id = drafted(owner, ofUnit(enterprise, "车间"));
        onPaper(owner, id);
        TestDatabase.execute("update clock set due_at = now() - interval '1 day' where subject_id = ?", id);

        PassingTime.sweepClocks();

        assertThat(get(owner, PATH + "/" + id).jsonPath().getString("overdueSince"))
                .isNotNull();
        assertThat(get(owner, PATH + "?overdue=true").jsonPath().getList("items.id"))
                .containsExactly(id.toString());
    }

    @Test
    void whoeverHasNoSignedLetterIsListed() {
        var year = YEARS.incrementAndGet();
        var missing = PATH + "/missing?level=COUNTY_TOWN&year=" + year + "&limit=200";
        assertThat(get(county, missing).jsonPath().getList("items.key")).contains(TOWN);
        var id = drafted(county, letter("COUNTY_TOWN", OF_TOWN, year, ""));
        assertThat(get(county, missing).jsonPath().getList("items.key"))
                .as("a draft is none")
                .contains(TOWN);

        onPaper(county, id);

        assertThat(get(county, missing).jsonPath().getList("items.key")).doesNotContain(TOWN);
        var chain = get(county, PATH + "/chain?year=" + year).jsonPath();
        chain.setRootPath("lines.find { it.level == 'COUNTY_TOWN' }");
        assertThat(chain.getInt("signed")).isEqualTo(1);
        assertThat(chain.getInt("due"))
                .isEqualTo(get(county, missing).jsonPath().getList("items").size() + 1);
        assertThat(get(
                                county,
                                PATH + "/missing?level=AUTHORITY_ENTERPRISE&year=" + year + "&limit=200&region="
                                        + DutyLetterApi.VILLAGE)
                        .jsonPath()
                        .getList("items.enterpriseId"))
                .contains(enterprise.toString());
        assertProblem(get(county, PATH + "/missing?level=ENTERPRISE_UNIT"), 422, "duty-letter-level-open");

        var next = YEARS.incrementAndGet();
        var renewal = drafted(county, letter("COUNTY_TOWN", OF_TOWN, next, ", \"renewsId\": \"" + id + "\""));
        onPaper(county, renewal);
        assertThat(get(county, missing).jsonPath().getList("items.key"))
                .as("one that was renewed was signed all the same")
                .doesNotContain(TOWN);
        act(county, renewal, "ending", DutyLetterApi.END).then().statusCode(200);
        assertThat(get(county, missing.replace("year=" + year, "year=" + next))
                        .jsonPath()
                        .getList("items.key"))
                .as("one that ended as wrong is none")
                .contains(TOWN);
    }

    @Test
    void oneLetterALevelSubordinateAndYear() {
        var body = ofUnit(enterprise, "合成车间");
        var id = drafted(owner, body);
        assertProblem(post(owner, body), 409, "duty-letter-already-there");

        act(owner, id, "ending", DutyLetterApi.END).then().statusCode(200);

        assertThat(drafted(owner, body)).isNotEqualTo(id);
    }

    @Test
    void lettersFitTheirLevel() {
        var year = YEARS.incrementAndGet();
        assertProblem(
                post(county, letter("COUNTY_TOWN", "\"region\": \"" + DutyLetterApi.VILLAGE + "\"", year, "")),
                422,
                "duty-letter-subordinate-unknown");
        assertProblem(post(county, letter("COUNTY_DEPARTMENT", OF_TOWN, year, "")), 400, "invalid-request");
        assertProblem(
                post(county, letter("COUNTY_TOWN", "\"region\": \"120119001000\"", year, "")),
                422,
                "outside-jurisdiction");
    }
}
