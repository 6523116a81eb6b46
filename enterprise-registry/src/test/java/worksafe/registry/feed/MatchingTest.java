package worksafe.registry.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.feed.FeedFile.code;
import static worksafe.registry.feed.FeedFile.line;
import static worksafe.registry.feed.FeedFile.oldNumber;
import static worksafe.registry.feed.FeedFile.with;
import static worksafe.registry.feed.FeedFile.wrong;
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
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Whether a line is about an enterprise that the register knows, where its code alone does not settle that. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class MatchingTest {

    private static final Imports BUREAU = Imports.of(JIANGYIN);
    private static final String SUPERVISOR = Tokens.of("supervisor", JIANGYIN);

    private static final String ENTERPRISES = ROOT + "/enterprises/";

    private static final int NAME = 0;
    private static final int CODE = 1;
    private static final int DAY = 2;
    private static final int REPRESENTATIVE = 4;
    private static final int ADDRESS = 9;

    @CanIgnoreReturnValue
    private static String imported(List<String> line) {
        return BUREAU.imported(new FeedFile().add(line).bytes()).getString("id");
    }

    private static Response confirm(String id, String body) {
        return confirm(id, 2, body);
    }

    private static Response confirm(String id, int line, String body) {
        return given().auth()
                .oauth2(SUPERVISOR)
                .header("Idempotency-Key", Imports.key())
                .contentType("application/json")
                .body(body)
                .post(ROOT + "/imports/" + id + "/rows/" + line + "/confirmation");
    }

    private static JsonPath row(String id) {
        return BUREAU.rows(id, "");
    }

    private static String report(String id) {
        var answer = given().auth()
                .oauth2(BUREAU.token())
                .header("Accept-Language", "zh-CN")
                .get(ROOT + "/imports/" + id + "/report?lines=PROBLEMS");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
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
        assertThat(row(id).getMap("items[0].comparedWith")).isEqualTo(Map.of("name", "江阴市存续化工厂", "identifier", code));
        assertThat(report(id)).contains("；对照“江阴市存续化工厂”（" + code + "）：名称原为“江阴市存续化工厂”，本行为“宜兴市丁蜀陶瓷厂”；成立日期原为“1999-04-16”");
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

    private static List<String> sparse(List<String> line) {
        return with(with(line, DAY, ""), REPRESENTATIVE, "");
    }

    @Test
    void sparseLineWithAnotherNameAndAnotherAddressIsHeldAndWithOneOfThemTaken() {
        var code = code("320281");
        imported(line(code, "江阴市少列化工厂"));
        var moved = with(sparse(line(code, "江阴市少列化工厂")), ADDRESS, "江阴市花山路8号");

        var stranger = imported(with(moved, NAME, "宜兴市少列陶瓷厂"));

        assertThat(BUREAU.fates(stranger).get(2)).startsWith("HELD").contains("PERHAPS_ANOTHER_ENTERPRISE");
        assertThat(name(code)).isEqualTo("江阴市少列化工厂");
        assertThat(BUREAU.fates(imported(sparse(line(code, "江阴市少列新材料厂")))).get(2))
                .as("the name alone")
                .startsWith("CHANGED");
        assertThat(BUREAU.fates(imported(with(moved, NAME, "江阴市少列新材料厂"))).get(2))
                .as("the address alone")
                .startsWith("CHANGED");
    }

    @Test
    void representativeIsComparedInAnySpelling() {
        var name = "江阴市写法化工厂";
        imported(with(line(oldNumber("320281"), name), REPRESENTATIVE, "Li Mou"));

        var id = imported(with(with(line(code("320281"), name), REPRESENTATIVE, "ＬＩ　ＭＯＵ"), ADDRESS, "江阴市花山路8号"));

        assertThat(BUREAU.fates(id)).containsEntry(2, "HELD [PERHAPS_SAME_ENTERPRISE]");
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

    private static String imported(String query, List<List<String>> lines) {
        var file = new FeedFile();
        lines.forEach(file::add);
        return BUREAU.imported(file.bytes(), query).getString("id");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void enterpriseThatAFileNamesByNumberAndByCodeIsRegisteredOnceInATrialAsInEarnest(boolean numberFirst) {
        var name = "江阴市两码化工厂" + numberFirst;
        var number = line(oldNumber("320281"), name);
        // It moved in between.
        var code = with(line(code("320281"), name), ADDRESS, "江阴市花山路8号");
        var lines = numberFirst ? List.of(number, code) : List.of(code, number);

        var trial = imported("&mode=VALIDATE", lines);
        var id = imported("", lines);

        for (var each : List.of(trial, id)) {
            assertThat(BUREAU.fates(each).get(2)).startsWith("REGISTERED");
            assertThat(BUREAU.fates(each).get(3)).startsWith("HELD").contains("PERHAPS_SAME_ENTERPRISE");
        }
        var first = row(id).getString("items[0].enterpriseId");
        assertThat(row(id).getString("items[1].enterpriseId")).isEqualTo(first);
        assertThat(row(trial).getString("items[1].enterpriseId")).isNull();
        var other = (numberFirst ? number : code).get(CODE);
        assertThat(row(id).getMap("items[1].comparedWith")).isEqualTo(Map.of("name", name, "identifier", other));
        assertThat(row(trial).getMap("items[1].comparedWith"))
                .isEqualTo(Map.of("line", 2, "name", name, "identifier", other));
        for (var each : List.of(trial, id)) {
            assertThat(row(each).getList("items[1].differences.field")).isEqualTo(List.of("address"));
            assertThat(report(each)).contains(name + "”（" + other + "）：地址原为“江阴市");
        }
        assertThat(TestDatabase.column("select id from enterprise where name = ?", name))
                .containsExactly(first);

        var confirmed = confirm(id, 3, """
                {"basis": "营业执照载明原注册号", "same": true}""");

        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        assertThat(TestDatabase.column(
                        "select count(*) from enterprise_identifier where enterprise_id = ?::uuid and valid_to is null",
                        first))
                .containsExactly("2");
        assertThat(sums(BUREAU.get(imported("", lines))))
                .as("both are known now, and the second line brings the address that it has")
                .isEqualTo(List.of(0, 1, 1, 0, 0));
    }

    @Test
    void otherEnterprisesOfAFileAreNotHeld() {
        var name = "江阴市连锁饭店";

        var id = imported(
                "",
                List.of(
                        line(oldNumber("320281"), name),
                        with(stranger(code("320281")), NAME, name),
                        line(oldNumber("320281"), name),
                        with(line(code("320281"), name), NAME, "江阴市连锁饭店二分店")));

        assertThat(row(id).getList("items.fate")).containsOnly("REGISTERED");
    }

    @Test
    void lineOfAnEnterpriseThatALaterLineNamesByTheCodeThatTheRegisterHasIsHeld() {
        var code = code("320281");
        var known = row(imported(line(code, "江阴市旧名化工厂"))).getString("items[0].enterpriseId");

        var id = imported("", List.of(line(oldNumber("320281"), "江阴市今名化工厂"), line(code, "江阴市今名化工厂")));

        assertThat(BUREAU.fates(id).get(2)).startsWith("HELD").contains("PERHAPS_SAME_ENTERPRISE");
        assertThat(BUREAU.fates(id)).containsEntry(3, "CHANGED");
        assertThat(row(id).getString("items[0].enterpriseId")).isEqualTo(known);
    }

    @Test
    void lineThatIsLikeAHeldOneWaitsForIt() {
        var first = wrong(code("320281"));
        var id = imported("", List.of(line(first, "江阴市待核化工厂"), line(oldNumber("320281"), "江阴市待核化工厂")));
        assertThat(BUREAU.fates(id)).containsEntry(2, "HELD [CHECK_CHARACTER_MISMATCH]");
        assertThat(BUREAU.fates(id).get(3)).startsWith("HELD").contains("PERHAPS_SAME_ENTERPRISE");

        for (var said : List.of("", ", \"same\": true")) {
            assertProblem(confirm(id, 3, "{\"basis\": \"营业执照\"" + said + "}"), 422, "row-earlier-line-open");
        }
        var registered = confirm(id, 2, """
                {"basis": "登记机关核实"}""");
        assertThat(registered.jsonPath().getString("fate")).isEqualTo("REGISTERED");
        assertProblem(confirm(id, 3, """
                {"basis": "营业执照"}"""), 422, "row-sameness-needed");
        var confirmed = confirm(id, 3, """
                {"basis": "营业执照", "same": true}""");

        assertThat(confirmed.jsonPath().getString("fate")).isEqualTo("CHANGED");
        assertThat(confirmed.jsonPath().getString("enterpriseId"))
                .isEqualTo(registered.jsonPath().getString("enterpriseId"));
    }

    @Test
    void confirmationAsksAgainWhetherTheRegisterHasItByNow() {
        var code = wrong(code("320281"));
        var id = imported(line(code, "江阴市后来化工厂"));
        assertThat(BUREAU.fates(id)).containsEntry(2, "HELD [CHECK_CHARACTER_MISMATCH]");
        var known = row(imported(line(oldNumber("320281"), "江阴市后来化工厂"))).getString("items[0].enterpriseId");

        var refused = confirm(id, """
                {"basis": "登记机关核实"}""");
        assertProblem(refused, 422, "row-sameness-needed");
        assertThat(refused.jsonPath().getString("detail")).contains(known);
        var confirmed = confirm(id, """
                {"basis": "登记机关核实", "same": true}""");

        assertThat(confirmed.jsonPath().getString("fate"))
                .as(confirmed.asString())
                .isEqualTo("CHANGED");
        assertThat(confirmed.jsonPath().getString("enterpriseId")).isEqualTo(known);
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

    private static Response enterprise(String id) {
        return given().auth().oauth2(SUPERVISOR).get(ENTERPRISES + id);
    }

    /** A supervisor writes the particulars down as they are, with another address. */
    private static void moved(String id, String address) {
        var view = enterprise(id);
        given().auth()
                .oauth2(SUPERVISOR)
                .header("If-Match", view.header("ETag"))
                .contentType("application/json")
                .body("""
                        {"name": "%s", "enterpriseType": "%s", "legalRepresentative": "%s", "capitalFen": %d,
                         "businessScope": "%s", "establishedOn": "%s", "address": "%s"}
                        """.formatted(
                                view.path("name"),
                                view.path("enterpriseType"),
                                view.path("legalRepresentative"),
                                view.jsonPath().getLong("capitalFen"),
                                view.path("businessScope"),
                                view.path("establishedOn"),
                                address))
                .put(ENTERPRISES + id)
                .then()
                .statusCode(200);
    }

    @Test
    void whatAPersonConfirmedIsNotOverwrittenUntilAPersonTakesTheLine() {
        var code = code("320281");
        var line = line(code, "江阴市核定化工厂");
        var known = row(imported(line)).getString("items[0].enterpriseId");
        assertThat(enterprise(known).jsonPath().getList("confirmed")).isEmpty();
        moved(known, "江阴市花山路8号");
        assertThat(enterprise(known).jsonPath().getList("confirmed")).containsExactly("ADDRESS");

        assertThat(BUREAU.fates(imported(line))).containsEntry(2, "UNCHANGED");
        var id = imported(with(line, REPRESENTATIVE, "李某"));

        assertThat(row(id).getList("items[0].flags")).containsExactly("CONFIRMED_FACT_DIFFERS");
        assertThat(row(id).getString("items[0].fate")).isEqualTo("HELD");
        assertThat(row(id).getList("items[0].differences.field")).containsExactly("legalRepresentative", "address");
        assertThat(enterprise(known).<String>path("address")).isEqualTo("江阴市花山路8号");
        assertThat(enterprise(known).<String>path("legalRepresentative")).isEqualTo("张某");

        assertThat(confirm(id, """
                {"basis": "现场核实，仍在原址"}""").jsonPath().getString("fate")).isEqualTo("CHANGED");
        var taken = enterprise(known).jsonPath();
        assertThat(taken.getString("address")).isEqualTo("江阴市滨江东路1号");
        assertThat(taken.getString("legalRepresentative")).isEqualTo("李某");
        assertThat(taken.getList("confirmed")).isEmpty();
        assertThat(BUREAU.fates(imported(with(line, ADDRESS, "江阴市花山路9号")))).containsEntry(2, "CHANGED");
    }
}
