package worksafe.hazards.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.hazards.danger.Planted;
import worksafe.hazards.source.SourceApi;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The quarterly ledger of a town and of a department: computed, and confirmed by a person. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerSourceLedgerTest {

    private static final String LEDGER = "/api/v1/hazards/registers/danger-source-ledger/entries";
    // Other tests report dangers elsewhere.
    private static final String VILLAGE = "320381101001";
    private static final String TOWN = "320381101000";
    private static final String COUNTY = "320381000000";

    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
    }

    @Test
    void ledgerOfATownIsComputedAndItsConfirmationMeetsTheClock() {
        var quarter = today().with(IsoFields.DAY_OF_QUARTER, 1);
        var before = Planted.danger(enterprise);
        reportedOn(before, quarter.minusDays(5));
        var closed = Planted.danger(enterprise);
        reportedOn(closed, quarter.minusDays(5));
        step(closed, "CLOSED", today());
        var now = Planted.danger(enterprise);
        TestDatabase.execute("update danger set cause = 'MANAGEMENT_DEFECT' where id = ?", now);
        step(now, "OVERDUE", today());
        var unused = SourceApi.identified(Tokens.ofEnterprise(enterprise), enterprise);
        TestDatabase.execute("update source set level = 'LEVEL_1' where enterprise_id = ?", enterprise);
        var token = Tokens.of("supervisor", TOWN);
        var period = quarter.getYear() + "Q" + quarter.get(IsoFields.QUARTER_OF_YEAR);

        var created = create(token, "\"region\": \"" + TOWN + '"', period);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var view = created.jsonPath();
        assertThat(view.getMap("data"))
                .containsEntry("period", period)
                .containsEntry("carriedOver", 2)
                .containsEntry("reported", 1)
                .containsEntry("closed", 1)
                .containsEntry("open", 2)
                .containsEntry("majorOpen", 0)
                .containsEntry("overdue", 1)
                .containsEntry("managementReported", 1)
                .containsEntry("sources", 1)
                .containsEntry("sourcesHigh", 1)
                .containsEntry("sourcesFiled", 0);
        var confirmed = given().auth()
                .oauth2(token)
                .header("If-Match", "\"v1\"")
                .post(LEDGER + "/" + view.getString("id") + "/confirmation");
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        assertThat(clocks()).containsExactly("register-refresh 3 MONTHS RUNNING");
        assertProblem(create(token, "\"region\": \"" + TOWN + '"', period), 409, "register-entry-exists");
        assertThat(create(Tokens.of("supervisor", "320381102000"), "\"region\": \"" + TOWN + '"', "2026Q1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatFollowedAQuarterDoesNotChangeItsLedger() {
        var village = "320382101001";
        var owning = RegistryEvents.registered(village, Sector.EMERGENCY);
        var first = LocalDate.of(2026, 4, 1);
        var reopened = Planted.danger(owning);
        var extended = Planted.danger(owning);
        var moved = Planted.danger(owning);
        for (var danger : List.of(reopened, extended, moved)) {
            reportedOn(danger, first.minusDays(20));
        }
        step(reopened, "CLOSED", first.plusDays(10));
        step(reopened, "REOPENED", first.plusMonths(4));
        step(extended, "OVERDUE", first.plusDays(5));
        step(extended, "ORDERED", first.plusMonths(4));
        step(moved, "OVERDUE", first.plusDays(5));
        step(moved, "ORDERED", first.plusDays(6));
        var token = Tokens.of("supervisor", "320382101000");
        var holder = "\"region\": \"320382101000\"";

        assertThat(create(token, holder, "2026Q2").jsonPath().getMap("data"))
                .containsEntry("carriedOver", 3)
                .containsEntry("closed", 1)
                .containsEntry("open", 2)
                .containsEntry("overdue", 1);
        assertThat(create(token, holder, "2026Q3").jsonPath().getMap("data"))
                .containsEntry("carriedOver", 2)
                .containsEntry("reported", 0)
                .containsEntry("closed", 0)
                .containsEntry("open", 3)
                .containsEntry("overdue", 0);
    }

    @Test
    void ledgerOfADepartmentHoldsItsSectorAlone() {
        Planted.danger(RegistryEvents.registered("320382101001", Sector.WATER));
        Planted.danger(RegistryEvents.registered("320382101001", Sector.TRANSPORT));
        var year = String.valueOf(today().getYear());

        var created = create(
                Tokens.ofSector("supervisor", "320382000000", "WATER"),
                "\"region\": \"320382000000\", \"sector\": \"WATER\"",
                year);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getString("holderType")).isEqualTo("DEPARTMENT");
        assertThat(created.jsonPath().getInt("data.open")).isEqualTo(1);
    }

    @Test
    void nobodyTypesWhatIsComputed() {
        var typed = given().auth()
                .oauth2(Tokens.of("supervisor", COUNTY))
                .contentType("application/json")
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body("{\"region\": \"" + TOWN + "\", \"data\": {\"period\": \"2026Q2\", \"open\": 0}}")
                .post(LEDGER);

        assertProblem(typed, 400, "invalid-request");
    }

    private static List<String> clocks() {
        return TestDatabase.column(
                "select c.kind || ' ' || c.period || ' ' || c.state from clock c join register_holding h on h.id = c.subject_id"
                        + " where h.holder_key = ? and h.kind = 'danger-source-ledger'",
                TOWN);
    }

    private static Response create(String token, String holder, String period) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body("{" + holder + ", \"data\": {\"period\": \"" + period + "\"}}")
                .post(LEDGER);
    }

    private static void step(UUID danger, String kind, LocalDate day) {
        var by = "OVERDUE".equals(kind) ? "null, null, null" : "'s', '周监管', 'AUTHORITY'";
        TestDatabase.execute(
                "insert into danger_step (danger_id, position, kind, occurred_at, subject, name, side, attachments)"
                        + " select ?, max(position) + 1, ?, ?::date at time zone 'Asia/Shanghai', " + by
                        + ", '{}' from danger_step where danger_id = ?",
                danger,
                kind,
                day.toString(),
                danger);
    }

    private static void reportedOn(UUID danger, LocalDate day) {
        TestDatabase.execute(
                "update danger set reported_at = ?::date at time zone 'Asia/Shanghai' where id = ?",
                day.toString(),
                danger);
    }

    private static LocalDate today() {
        return ChinaTime.dayOf(InstantSource.system().instant());
    }
}
