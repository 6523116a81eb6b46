package worksafe.registry.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.feed.FeedFile.code;
import static worksafe.registry.feed.FeedFile.line;
import static worksafe.registry.feed.FeedFile.with;
import static worksafe.registry.feed.Imports.JIANGYIN;
import static worksafe.registry.feed.Imports.ROOT;
import static worksafe.registry.feed.Imports.sums;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Whether a line is about an enterprise that the register knows, where its code alone does not settle that. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class MatchingTest {

    private static final Imports BUREAU = Imports.of(JIANGYIN);
    private static final String SUPERVISOR = Tokens.of("supervisor", JIANGYIN);

    private static final int NAME = 0;
    private static final int DAY = 2;
    private static final int REPRESENTATIVE = 4;
    private static final int ADDRESS = 9;

    @CanIgnoreReturnValue
    private static String imported(List<String> line) {
        return BUREAU.imported(new FeedFile().add(line).bytes()).getString("id");
    }

    private static Response confirm(String id, String body) {
        return given().auth()
                .oauth2(SUPERVISOR)
                .header("Idempotency-Key", Imports.key())
                .contentType("application/json")
                .body(body)
                .post(ROOT + "/imports/" + id + "/rows/2/confirmation");
    }

    private static JsonPath row(String id) {
        return BUREAU.rows(id, "");
    }

    private static String name(String code) {
        return TestDatabase.column(
                        "select e.name from enterprise e join enterprise_identifier i on i.enterprise_id = e.id"
                                + " where i.value = ? and i.valid_to is null",
                        code)
                .getFirst();
    }

    private static List<String> stranger(String code) {
        return with(with(with(line(code, "宜兴市丁蜀陶瓷厂"), DAY, "2011-02-03"), REPRESENTATIVE, "李某"), ADDRESS, "江阴市花山路8号");
    }

    @Test
    void lineThatAgreesInNothingButTheCodeIsHeldWithWhatDiffersUntilSomebodyConfirms() {
        var code = code("320281");
        var known = row(imported(line(code, "江阴市存续化工厂"))).getString("items[0].enterpriseId");

        var id = imported(stranger(code));

        assertThat(sums(BUREAU.get(id))).isEqualTo(List.of(0, 0, 0, 1, 0));
        assertThat(name(code)).isEqualTo("江阴市存续化工厂");
        assertThat(row(id).getList("items[0].flags")).isEqualTo(List.of("PERHAPS_ANOTHER_ENTERPRISE"));
        assertThat(row(id).getString("items[0].enterpriseId")).isEqualTo(known);
        assertThat(row(id).getList("items[0].operations")).isEqualTo(List.of("confirmImportRow"));
        assertThat(row(id).getList("items[0].differences"))
                .isEqualTo(List.of(
                        Map.of("field", "name", "registered", "江阴市存续化工厂", "stated", "宜兴市丁蜀陶瓷厂"),
                        Map.of("field", "establishedOn", "registered", "1999-04-16", "stated", "2011-02-03"),
                        Map.of("field", "legalRepresentative", "registered", "张某", "stated", "李某"),
                        Map.of("field", "address", "registered", "江阴市滨江东路1号", "stated", "江阴市花山路8号")));

        assertProblem(confirm(id, """
                {"basis": "电话核实", "same": true}"""), 422, "row-sameness-not-asked");
        assertProblem(confirm(id, """
                {"basis": "电话核实", "region": "320281102000"}"""), 422, "row-region-known");
        var confirmed = confirm(id, """
                {"basis": "电话核实，改制后全部变更"}""");

        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        assertThat(confirmed.jsonPath().getString("fate")).isEqualTo("CHANGED");
        assertThat(confirmed.jsonPath().getString("enterpriseId")).isEqualTo(known);
        assertThat(name(code)).isEqualTo("宜兴市丁蜀陶瓷厂");
        assertThat(sums(BUREAU.get(id))).isEqualTo(List.of(0, 1, 0, 0, 0));
        assertThat(sums(BUREAU.imported(new FeedFile().add(stranger(code)).bytes())))
                .isEqualTo(List.of(0, 0, 1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 江阴市更名化工厂",
        "9, 江阴市花山路8号",
        "4, 李某",
    })
    void oneThingThatDiffersIsTakenAsBefore(int column, String value) {
        var code = code("320281");
        imported(line(code, "江阴市小变化工厂"));

        var id = imported(with(line(code, "江阴市小变化工厂"), column, value));

        assertThat(BUREAU.fates(id)).containsEntry(2, "CHANGED");
    }

    @Test
    void movedAndRenamedEnterpriseIsKnownByItsDayAndRepresentative() {
        var code = code("320281");
        imported(line(code, "江阴市迁址化工厂"));

        var id = imported(with(line(code, "江阴市新址新材料厂"), ADDRESS, "江阴市花山路8号"));

        assertThat(BUREAU.fates(id)).containsEntry(2, "CHANGED");
    }

    @Test
    void nameInAnotherSpellingIsNoOtherName() {
        var code = code("320281");
        imported(line(code, "江阴市(中国)化工厂"));

        var id = imported(with(stranger(code), NAME, "江阴市（中国）化工厂"));

        assertThat(BUREAU.fates(id)).containsEntry(2, "CHANGED");
    }

    /** A line with an old number, and the same with a credit code. */
    private static String[] numberAndCode(String name) {
        var code = code("320281");
        // Any 15 digits whose last is the right check digit.
        var number = checked("32028100" + code.substring(11, 17));
        var known = row(imported(line(number, name))).getString("items[0].enterpriseId");
        return new String[] {number, code, known};
    }

    /** GS 15—2006, ISO 7064 MOD 11,10. */
    private static String checked(String fourteen) {
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (product + fourteen.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return fourteen + (11 - product) % 10;
    }

    @Test
    void creditCodeOfAnEnterpriseKnownByItsOldNumberIsHeldAsPerhapsTheSame() {
        var known = numberAndCode("江阴市旧号化工厂");

        var id = imported(line(known[1], "江阴市旧号化工厂"));

        assertThat(BUREAU.fates(id)).containsEntry(2, "HELD [PERHAPS_SAME_ENTERPRISE]");
        assertThat(row(id).getString("items[0].enterpriseId")).isEqualTo(known[2]);
        assertThat(row(id).getList("items[0].operations")).isEqualTo(List.of("confirmImportRow", "mergeEnterprise"));
        assertProblem(confirm(id, """
                {"basis": "营业执照"}"""), 422, "row-sameness-needed");

        var confirmed = confirm(id, """
                {"basis": "营业执照载明原注册号", "same": true}""");

        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        assertThat(confirmed.jsonPath().getString("fate")).isEqualTo("CHANGED");
        assertThat(TestDatabase.column(
                        "select distinct enterprise_id from enterprise_identifier where value in (?, ?)"
                                + " and valid_to is null",
                        known[0],
                        known[1]))
                .containsExactly(known[2]);
        assertThat(sums(BUREAU.imported(new FeedFile()
                        .add(line(known[1], "江阴市旧号化工厂"))
                        .add(line(known[0], "江阴市旧号化工厂"))
                        .bytes())))
                .isEqualTo(List.of(0, 0, 2, 0, 0));
    }

    @Test
    void whoKnowsBetterRegistersAnother() {
        var known = numberAndCode("江阴市同名化工厂");
        var id = imported(line(known[1], "江阴市同名化工厂"));

        var confirmed = confirm(id, """
                {"basis": "实地核实为两家", "same": false}""");

        assertThat(confirmed.jsonPath().getString("fate")).isEqualTo("REGISTERED");
        assertThat(confirmed.jsonPath().getString("enterpriseId")).isNotEqualTo(known[2]);
    }

    @Test
    void sameNameAloneIsAnotherEnterprise() {
        var known = numberAndCode("江阴市常见名饭店");

        var id = imported(with(stranger(known[1]), NAME, "江阴市常见名饭店"));

        assertThat(BUREAU.fates(id)).containsEntry(2, "REGISTERED");
    }

    @Test
    void codeThatAnEnterpriseBoreBeforeIsHeldAsPerhapsTheSame() {
        var former = code("320281");
        var known = row(imported(line(former, "江阴市换码化工厂"))).getString("items[0].enterpriseId");
        given().auth()
                .oauth2(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body("""
                        {"scheme": "CREDIT_CODE", "value": "%s"}""".formatted(code("320281")))
                .post(ROOT + "/enterprises/" + known + "/identification")
                .then()
                .statusCode(200);

        var id = imported(line(former, "江阴市换码化工厂"));

        assertThat(BUREAU.fates(id)).containsEntry(2, "HELD [PERHAPS_SAME_ENTERPRISE]");
        assertThat(row(id).getString("items[0].enterpriseId")).isEqualTo(known);
    }

    @Test
    void trialNamesNoEnterpriseThatDoesNotExist() {
        var code = code("320281");
        var existing = code("320281");
        imported(line(existing, "江阴市已有化工厂"));
        var file = new FeedFile()
                .add(line(code, "江阴市未有化工厂"))
                .add(line(code, "江阴市未有化工厂"))
                .add(line(code, "江阴市另有化工厂"))
                .add(line(existing, "江阴市已有化工厂"))
                .bytes();

        var id = BUREAU.imported(file, "&mode=VALIDATE").getString("id");

        assertThat(row(id).getList("items.fate")).isEqualTo(List.of("REGISTERED", "UNCHANGED", "HELD", "UNCHANGED"));
        List<String> named = row(id).getList("items.enterpriseId");
        assertThat(named.subList(0, 3)).containsOnlyNulls();
        assertThat(TestDatabase.column("select 1 from enterprise where id = ?::uuid", named.get(3)))
                .hasSize(1);
    }
}
