package worksafe.inspections.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** The registers about who is responsible: each takes the entry that its document means. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class AssessmentRegistersTest {

    private static final String TOWN = "320281104000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("leadership-duty", TOWN, """
                        {"tier": "FIRST", "post": "镇长", "name": "周明", "field": "全面工作", "duties": "第一责任人，一岗双责。",
                         "accountability": "按规定问责", "document": "镇政发〔2026〕1号", "validFrom": "2026-01-01"}"""),
                Arguments.of("responsibility-system", TOWN, """
                        {"principle": "DUAL_DUTY", "effectiveOn": "2026-01-01", "name": "一岗双责实施办法"}"""),
                Arguments.of("committee-system", COUNTY, """
                        {"system": "WARNING_INTERVIEW", "effectiveOn": "2026-01-01", "name": "警示约谈制度"}"""),
                Arguments.of("reward-punishment", TOWN, """
                        {"decision": "BONUS", "recipientKind": "INDIVIDUAL", "recipient": "应急办主任", "person": "钱强",
                         "year": 2026, "reason": "抢险救护成绩显著", "amountFen": 500000, "decidedBy": "江阴市人民政府",
                         "decidedOn": "2026-03-01", "document": "澄政发〔2026〕9号"}"""));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindTakesTheEntryThatItsDocumentMeans(String kind, String region, String data) {
        var created = record(kind, region, data);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);

        assertThat(given().auth()
                        .oauth2(supervisor)
                        .get(ROOT + "registers/" + kind + "/entries?limit=200")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(created.jsonPath().getString("id"));
    }

    @Test
    void fourthTierAndFifthSystemAreRefused() {
        assertThat(record("leadership-duty", TOWN, """
                        {"tier": "FOURTH", "post": "镇长", "name": "周明", "field": "全面", "duties": "职责",
                         "validFrom": "2026-01-01"}""").statusCode()).isEqualTo(400);
        assertThat(record("committee-system", COUNTY, """
                        {"system": "FIFTH", "effectiveOn": "2026-01-01", "name": "制度"}""").statusCode()).isEqualTo(400);
    }

    @Test
    void punishmentNamesWhatItIsPursuedByAsFarAsThatIsThere() {
        var punished = """
                {"decision": "DISCIPLINE", "recipientKind": "INDIVIDUAL", "recipient": "安全科科长", "year": 2026,
                 "reason": "监管不力", "decidedBy": "江阴市监察委员会", "decidedOn": "2026-03-01", "document": "澄监〔2026〕3号",
                 "%s": "ZZ-0000"}""";

        assertThat(record("reward-punishment", TOWN, punished.formatted("accountabilityNumber"))
                        .asString())
                .contains("/data/accountabilityNumber", "ZZ-0000");
        assertThat(record("reward-punishment", TOWN, punished.formatted("penaltyNumber"))
                        .asString())
                .contains("/data/penaltyNumber");
    }

    @Test
    void placesWithoutAResponsibilitySystemAreTold() {
        PassingTime.run("register-sweep");

        var missing = given().auth()
                .oauth2(supervisor)
                .get(ROOT + "registers/responsibility-system/missing?limit=200&region=320281109000");
        assertThat(missing.statusCode()).as(missing.asString()).isEqualTo(200);
        assertThat(missing.jsonPath().getList("items")).isNotEmpty();
    }

    @Test
    void committeesWithoutOneOfTheFourSystemsAreTold() {
        var lacking = ROOT + "registers/committee-system/missing?limit=200&region=320281110000";
        PassingTime.run("register-sweep");
        assertThat(series(lacking))
                .containsExactlyInAnyOrder("ASSESSMENT", "WARNING_INTERVIEW", "ACCIDENT_HANDLING", "LISTING");

        assertThat(record("committee-system", "320281110000", """
                        {"system": "LISTING", "effectiveOn": "2026-01-01", "name": "挂牌督办制度"}""").statusCode()).isEqualTo(201);

        assertThat(series(lacking)).containsExactlyInAnyOrder("ASSESSMENT", "WARNING_INTERVIEW", "ACCIDENT_HANDLING");
    }

    private List<String> series(String path) {
        return given().auth().oauth2(supervisor).get(path).jsonPath().getList("items.series", String.class);
    }

    private Response record(String kind, String region, String data) {
        return given().auth()
                .oauth2(supervisor)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body("{\"region\": \"" + region + "\", \"data\": " + data + "}")
                .post(ROOT + "registers/" + kind + "/entries");
    }
}
