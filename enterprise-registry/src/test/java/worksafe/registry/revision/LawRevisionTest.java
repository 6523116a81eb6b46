package worksafe.registry.revision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Documents of enterprises after the law changed on which they rest. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class LawRevisionTest {

    private static final String ROOT = "/api/v1/registry";
    private static final String TOWN = "320282104000";

    private String law;
    private UUID enterprise;

    @BeforeEach
    void aLawThatChangedAndAnEnterprise() {
        PassingTime.run("law-revision");
        law = "测试规定" + Uuid7.next(InstantSource.system());
        enterprise =
                UUID.fromString(created(post(Tokens.of("supervisor", "000000000000"), "/enterprises", """
                {"name": "修订企业%s", "region": "%s"}
                """.formatted(
                                        Uuid7.next(InstantSource.system()), TOWN)))
                        .getString("id"));
    }

    @AfterEach
    void theLibraryAsItShips() throws Exception {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "delete from law_document where id like 'test-%'");
        }
    }

    private void changed(String day) throws Exception {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into law_document (id, title, force, standard, valid_from, valid_to, certainty, names)"
                            + " values ('test-' || gen_random_uuid(), ?, 'RULE', false, '2020-01-01', ?::date, 'TO_CHECK', '')",
                    law,
                    day);
        }
    }

    private static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + path);
    }

    private static JsonPath created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private String procedure(String name, String standard) {
        return "{\"name\": \"" + name
                + "\", \"effectiveOn\": \"2025-01-01\", \"processes\": [\"焊接\"], \"standards\": [\"" + standard
                + "\"]}";
    }

    private String recorded(String kind, String data) {
        var id = created(post(
                        Tokens.ofEnterprise(enterprise),
                        "/registers/" + kind + "/entries",
                        "{\"enterpriseId\": \"" + enterprise + "\", \"data\": " + data + "}"))
                .getString("id");
        TestDatabase.execute(
                "update register_entry set acted_at = '2025-01-02', recorded_at = '2025-01-02' where entry_id = ?::uuid",
                id);
        return id;
    }

    private static List<String> clocks(String entry) {
        return TestDatabase.column(
                "select state from clock where kind = 'register-law-revision' and subject_id = ?::uuid order by started_at",
                entry);
    }

    @Test
    void textThatNamesAChangedLawIsRevisedWithinThePeriod() throws Exception {
        var names = recorded("operating-procedure", procedure("焊接规程", "《" + law + "》第三条"));
        var other = recorded("operating-procedure", procedure("切割规程", "GB 9448"));
        changed("2026-06-01");

        PassingTime.run("law-revision");
        PassingTime.run("law-revision");

        assertThat(clocks(names)).containsExactly("RUNNING");
        assertThat(clocks(other)).isEmpty();
        var clock = given().auth()
                .oauth2(Tokens.ofEnterprise(enterprise))
                .header("Accept-Language", "zh-CN")
                .get(ROOT + "/clocks?kind=register-law-revision")
                .jsonPath();
        assertThat(clock.getString("items[0].subjectName")).contains(law).contains("2026-06-01");
        assertThat(clock.getString("items[0].side")).isEqualTo("ENTERPRISE");

        given().auth()
                .oauth2(Tokens.ofEnterprise(enterprise))
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body("{\"data\": " + procedure("焊接规程", "新规定") + ", \"reason\": \"法规变化\"}")
                .post(ROOT + "/registers/operating-procedure/entries/" + names + "/revision")
                .then()
                .statusCode(200);
        assertThat(clocks(names)).containsExactly("MET");
    }

    @Test
    void whatIsStillToComeStartsNothingYet() throws Exception {
        var names = recorded("operating-procedure", procedure("焊接规程", law));
        changed("2099-06-01");

        PassingTime.run("law-revision");

        assertThat(clocks(names)).isEmpty();
    }

    @Test
    void ruleRestsOnTheLawOfItsKindWithoutNamingIt() {
        var rule = recorded("enterprise-rule", """
                {"rule": "SPECIAL_OPERATORS", "effectiveOn": "2025-01-01", "name": "持证上岗制度"}""");
        var meetings = recorded("enterprise-rule", """
                {"rule": "MEETINGS", "effectiveOn": "2025-01-01", "name": "例会制度"}""");
        TestDatabase.execute(
                "update law_revision set done_at = null, last_entry = null where change_id in ('tzzy-30-', 'tzzy-19+')");

        PassingTime.run("law-revision");

        assertThat(clocks(rule)).as("one clock for both sides of the change").containsExactly("RUNNING");
        assertThat(clocks(meetings)).isEmpty();
        assertThat(TestDatabase.column("select min(texts) from law_revision where change_id = 'tzzy-30-'"))
                .isNotEqualTo(List.of("0"));
    }
}
