package worksafe.registry.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.feed.FeedFile.code;
import static worksafe.registry.feed.FeedFile.line;
import static worksafe.registry.feed.FeedFile.with;
import static worksafe.registry.feed.FeedFile.wrong;
import static worksafe.registry.feed.Imports.JIANGYIN;
import static worksafe.registry.feed.Imports.ROOT;
import static worksafe.registry.feed.Imports.sums;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ConfirmationTest {

    private static final Imports BUREAU = Imports.of(JIANGYIN);
    private static final String SUPERVISOR = Tokens.of("supervisor", JIANGYIN);
    private static final String BASIS = """
            {"basis": "登记机关2026年1月5日核实"}""";

    private static Response confirm(String token, String id, int line, String body, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(ROOT + "/imports/" + id + "/rows/" + line + "/confirmation");
    }

    private static Response confirm(String id, int line, String body) {
        return confirm(SUPERVISOR, id, line, body, Imports.key());
    }

    /** A line that names no place at all. */
    private static List<String> nowhere(String code) {
        return with(with(with(with(line(code, "无处厂"), 7, "N/A"), 8, "N/A"), 9, "N/A"), 5, "N/A");
    }

    @Test
    void wrongCheckCharacterIsRegisteredOnAPersonsWord() {
        var code = wrong(code("320281"));
        var file = new FeedFile().add(line(code, "江阴市存疑厂")).many(2, "320281").bytes();
        var id = BUREAU.imported(file).getString("id");

        var answer = confirm(id, 2, BASIS);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("fate")).isEqualTo("REGISTERED");
        assertThat(answer.jsonPath().getList("flags")).isEqualTo(List.of("CHECK_CHARACTER_MISMATCH"));
        assertThat(answer.jsonPath().getString("basis")).isEqualTo("登记机关2026年1月5日核实");
        assertThat(answer.jsonPath().getString("decidedBy")).isEqualTo("dev-supervisor-320281000000");
        assertThat(TestDatabase.column(
                        "select concat_ws('|', i.state, e.region, unassigned, version, e.id) from enterprise e"
                                + " join enterprise_identifier i on i.enterprise_id = e.id where i.value = ?",
                        code))
                .containsExactly("CHECK_MISMATCH_CONFIRMED|320281000000|t|1|"
                        + answer.jsonPath().getString("enterpriseId"));
        assertThat(sums(BUREAU.get(id))).isEqualTo(List.of(3, 0, 0, 0, 0));
        var data = TestDatabase.column("select data from outbox where data like '%' || ? || '%'", code);
        assertThat(data).hasSize(1);
        EventContract.ofType("worksafe.registry.enterprise-registered.v1").accepts(data.getFirst());
        assertThat(TestDatabase.column(
                        "select action from audit_entry where object_id in (?, ?) order by action",
                        id + ":2",
                        answer.jsonPath().getString("enterpriseId")))
                .containsExactly("enterprise-registered", "import-row-confirmed");
        assertThat(sums(BUREAU.imported(file)))
                .as("once confirmed, the code is known")
                .isEqualTo(List.of(0, 0, 3, 0, 0));
    }

    @Test
    void repeatedConfirmationIsAnsweredTheSameAndASecondOneRefused() {
        var id = BUREAU.imported(new FeedFile()
                        .add(line(wrong(code("320281")), "江阴市再确认厂"))
                        .bytes())
                .getString("id");
        var key = Imports.key();

        var first = confirm(SUPERVISOR, id, 2, BASIS, key);
        var again = confirm(SUPERVISOR, id, 2, BASIS, key);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertProblem(confirm(id, 2, BASIS), 409, "row-not-held");
    }

    @Test
    void lineWithoutAPlaceNeedsOneFromThePerson() {
        var code = code("100000");
        var file = new FeedFile().add(nowhere(code)).bytes();
        var id = BUREAU.imported(file).getString("id");
        assertThat(BUREAU.fates(id).get(2)).startsWith("HELD").contains("REGION_UNKNOWN");

        assertProblem(confirm(id, 2, BASIS), 422, "row-region-needed");
        assertProblem(confirm(id, 2, """
                {"basis": "实地", "region": "320200000000"}"""), 422, "region-too-wide");
        assertProblem(confirm(id, 2, """
                {"basis": "实地", "region": "120119000000"}"""), 422, "region-outside-scope");
        assertProblem(confirm(id, 2, """
                {"basis": "实地", "region": "江阴"}"""), 400, "invalid-request");
        var answer = confirm(id, 2, """
                {"basis": "实地", "region": "320281102000"}""");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(TestDatabase.column(
                        "select concat_ws('|', i.state, i.region, e.region, unassigned) from enterprise e"
                                + " join enterprise_identifier i on i.enterprise_id = e.id where i.value = ?",
                        code))
                .containsExactly("VALID|320281102000|320281102000|f");
        assertThat(sums(BUREAU.imported(file))).isEqualTo(List.of(0, 0, 1, 0, 0));
    }

    @Test
    void lineWhosePlaceIsKnownIsNotMoved() {
        var id = BUREAU.imported(new FeedFile()
                        .add(line(wrong(code("320281")), "江阴市不动厂"))
                        .bytes())
                .getString("id");

        assertProblem(confirm(id, 2, """
                {"basis": "实地", "region": "320281102000"}"""), 422, "row-region-known");
    }

    @Test
    void whatNobodyCanVouchForIsNotConfirmed() {
        var twice = code("320281");
        var id = BUREAU.imported(new FeedFile()
                        .add(line("无", "江阴市无码厂"))
                        .add(line(twice, "江阴市一厂"))
                        .add(line(twice, "江阴市二厂"))
                        .add(line("913202815511687000", "江阴市取整厂"))
                        .add(line("9.13E+17", "江阴市科学厂"))
                        .add(line("222222222222222", "江阴市旧号厂"))
                        .bytes())
                .getString("id");

        assertProblem(confirm(id, 2, BASIS), 422, "row-not-confirmable");
        assertProblem(confirm(id, 4, BASIS), 422, "row-not-confirmable");
        for (var spoiled = 5; spoiled <= 7; spoiled++) {
            assertProblem(confirm(id, spoiled, BASIS), 422, "row-not-confirmable");
        }
        assertProblem(confirm(id, 3, BASIS), 409, "row-not-held");
        assertProblem(confirm(id, 99, BASIS), 404, "not-found");
        assertProblem(confirm(id, 2, """
                {"basis": " "}"""), 400, "invalid-request");
    }

    @Test
    void codeThatMeanwhileBelongsToAnotherIsRefused() {
        var code = wrong(code("320281"));
        var file = new FeedFile().add(line(code, "江阴市先后厂")).bytes();
        var first = BUREAU.imported(file).getString("id");
        var second = BUREAU.imported(file).getString("id");
        assertThat(confirm(first, 2, BASIS).statusCode()).isEqualTo(200);

        assertProblem(confirm(second, 2, BASIS), 409, "registered-elsewhere");

        assertThat(sums(BUREAU.get(second))).isEqualTo(List.of(0, 0, 0, 1, 0));
    }

    @Test
    void trialRegistersNothing() {
        var id = BUREAU.imported(
                        new FeedFile()
                                .add(line(wrong(code("320281")), "江阴市试算厂"))
                                .bytes(),
                        "&mode=VALIDATE")
                .getString("id");

        assertProblem(confirm(id, 2, BASIS), 422, "import-only-validated");
    }

    @Test
    void onlySupervisorsOfThePlaceConfirm() {
        var id = BUREAU.imported(new FeedFile()
                        .add(line(wrong(code("320281")), "江阴市谁来厂"))
                        .bytes())
                .getString("id");

        assertProblem(confirm(BUREAU.token(), id, 2, BASIS, Imports.key()), 403, "forbidden");
        assertProblem(confirm(Tokens.of("supervisor", "120119000000"), id, 2, BASIS, Imports.key()), 404, "not-found");
        assertProblem(confirm(SUPERVISOR, id, 2, BASIS, ""), 400, "invalid-request");
    }
}
