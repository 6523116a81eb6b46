package worksafe.registry.insurer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What an insurer reads, and that it reads nothing else; growth of investment and receipts of notices beside it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class InsuredResourceTest {

    private static final String ROOT = "/api/v1/registry/";
    private static final String COUNTY = "530426000000";
    private static final String VILLAGE = "530426001000";
    private static final LocalDate TODAY = ChinaTime.dayOf(Instant.now(Clock.systemUTC()));

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private String account;
    private String insurerName;
    private String insurer;
    private String insured;
    private String other;

    private static String fresh() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    private JsonPath created(String path, String body) {
        var answer = given().auth()
                .oauth2(supervisor)
                .header("Idempotency-Key", fresh())
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private String enterprise(String name) {
        return created("enterprises", """
                {"name": "%s", "region": "%s", "sector": "EMERGENCY", "headcount": 86}""".formatted(name, VILLAGE)).getString("id");
    }

    private String policy(String enterprise, String insuredBy, LocalDate until) {
        return created("registers/liability-insurance/entries", """
                {"enterpriseId": "%s", "data": {"insurer": "%s", "number": "%s", "validFrom": "%s", "validUntil": "%s",
                 "insuredPeople": 86}}""".formatted(
                                enterprise, insuredBy, fresh(), until.minusYears(1), until))
                .getString("id");
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }

    @BeforeEach
    void anInsurerWithOneOfTwoEnterprises() {
        account = "insurer-" + fresh();
        insurerName = "某财险 " + fresh();
        insurer = Tokens.of("insurer", COUNTY, account);
        insured = enterprise("承保企业");
        other = enterprise("他保企业");
        var unused = policy(insured, insurerName, TODAY.plusMonths(3));
        unused = policy(other, "另一财险", TODAY.plusMonths(3));
        var access = created(
                "registers/insurer-access/entries", """
                {"region": "%s", "data": {"account": "%s", "insurer": "%s", "validFrom": "2026-01-01", "validUntil": "%s"}}""".formatted(COUNTY, account, insurerName, TODAY.plusYears(1)));
        assertThat(access.getString("id")).isNotBlank();
    }

    @Test
    void insurerReadsWhomItInsuresAndNobodyElse() {
        TestDatabase.execute(
                "insert into standardisation_rating (id, version, number, enterprise_id, region, sector, standard, status, aim,"
                        + " level, rated_on, valid_until, rated_by, imported, opened_at) values (?::uuid, 1, ?, ?::uuid, ?,"
                        + " 'EMERGENCY', '测试标准', 'RATED', 'TWO', 'TWO', ?, ?, '江阴市应急管理局', true, now())",
                fresh(),
                "BZ-" + fresh(),
                insured,
                Long.valueOf(VILLAGE),
                TODAY.minusYears(1),
                TODAY.plusYears(1));

        var sheet = get(insurer, "insured-enterprises/" + insured);

        assertThat(sheet.statusCode()).as(sheet.asString()).isEqualTo(200);
        var shown = sheet.jsonPath();
        assertThat(shown.getString("enterpriseName")).isEqualTo("承保企业");
        assertThat(shown.getInt("headcount")).isEqualTo(86);
        assertThat(shown.getString("policies[0].insurer")).isEqualTo(insurerName);
        assertThat(shown.getString("ratings[0].level")).isEqualTo("TWO");
        assertThat(shown.getLong("dangers.open")).isZero();
        assertProblem(get(insurer, "insured-enterprises/" + other), 404, "not-found");
        assertThat(get(insurer, "insured-enterprises").jsonPath().getList("items.enterpriseId"))
                .containsExactly(insured);
        assertThat(get(insurer, "enterprises").statusCode()).isEqualTo(403);
        assertThat(get(insurer, "enterprises/" + insured).statusCode()).isEqualTo(403);
        assertThat(get(insurer, "registers/liability-insurance/entries").statusCode())
                .isEqualTo(403);
        assertThat(get(supervisor, "insured-enterprises").statusCode()).isEqualTo(403);
        assertThat(TestDatabase.column(
                        "select action from audit_entry where enterprise_id = ?::uuid and actor = ? order by 1",
                        insured,
                        account))
                .containsExactly("insured-enterprise-listed", "insured-sheet-read");
        assertThat(get(insurer, "insured-enterprises?total=exact&limit=1")
                        .jsonPath()
                        .getLong("total"))
                .isEqualTo(1);
    }

    @Test
    void accessEndsWithThePolicyTheGrantAndThePlace() {
        assertThat(get(Tokens.of("insurer", COUNTY, "nobody-" + fresh()), "insured-enterprises")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(get(Tokens.of("insurer", "530425000000", account), "insured-enterprises")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        TestDatabase.execute(
                "update register_entry set data = replace(data, ?, '2020-01-02') where kind = 'liability-insurance'"
                        + " and enterprise_id = ?::uuid",
                TODAY.plusMonths(3).toString(),
                insured);
        assertProblem(get(insurer, "insured-enterprises/" + insured), 404, "not-found");
    }

    @Test
    void investmentIsComparedWithTheYearBefore() {
        for (var account : new String[][] {{"2023-12-31", "100"}, {"2024-12-31", "150"}, {"2022-12-31", "0"}}) {
            var unused = created("registers/safety-cost-account/entries", """
                    {"enterpriseId": "%1$s", "data": {"yearEnd": "%2$s", "openingFen": 0, "extractedFen": %3$s,
                     "spent": [{"purpose": "FACILITIES", "amountFen": %3$s}], "balanceFen": 0}}""".formatted(
                            insured, account[0], account[1].equals("0") ? "1" : account[1]));
        }

        var years = get(supervisor, "enterprises/" + insured + "/safety-investment-years")
                .jsonPath();
        assertThat(years.getList("items.year")).containsExactly(2024, 2023, 2022);
        assertThat(years.getList("items.growth")).containsExactly("GREW", "GREW", "UNKNOWN");
        assertThat(years.getDouble("items[0].percent")).isEqualTo(50.0);

        assertProblem(get(supervisor, "safety-investment-growth?year=99999"), 400, "invalid-request");
        var place = get(supervisor, "safety-investment-growth?year=2024&region=" + VILLAGE)
                .jsonPath();
        assertThat(place.getLong("items.find { it.growth == 'GREW' }.enterprises"))
                .isPositive();
        assertThat(place.getLong("items.find { it.growth == 'UNKNOWN' }.enterprises"))
                .isPositive();
    }

    @Test
    void noticeIsToldWithAllItsReceipts() {
        var number = "澄应急 " + fresh();
        for (var town : new String[] {"530426001000", "530426002000"}) {
            var unused = created("registers/authority-notice/entries", """
                    {"region": "%s", "data": {"number": "%s", "name": "专项检查", "issuedBy": "应急管理局",
                     "issuedOn": "2026-03-01", "answerBy": "2026-03-15"}}""".formatted(town, number));
        }

        var receipts = given().auth()
                .oauth2(supervisor)
                .queryParam("number", number)
                .get(ROOT + "notice-receipts")
                .jsonPath();

        assertThat(receipts.getList("items.region")).containsExactlyInAnyOrder("530426001000", "530426002000");
        assertThat(receipts.getList("items.state")).containsOnly("NOT_SENT");
        assertThat(given().auth()
                        .oauth2(Tokens.of("supervisor", "530426001000"))
                        .queryParam("number", number)
                        .get(ROOT + "notice-receipts")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }
}
