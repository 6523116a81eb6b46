package worksafe.hazards.keyenterprise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.reported;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.hazards.listing.ListingApi;
import worksafe.hazards.risk.RiskApi;
import worksafe.hazards.sensor.SensorApi;
import worksafe.hazards.source.SourceApi;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class KeyEnterpriseResourceTest {

    private static final String KEY = "/api/v1/hazards/key-enterprises";
    private static final String VILLAGE = "320281102005";
    private static final String RED = """
            {"method": "LEC", "likelihood": 10, "exposure": 6, "severity": 40, "grounds": "联锁长期旁路"}""";

    private final String supervisor = Tokens.of("supervisor", "320281000000");
    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @Test
    void enterpriseIsNoKeyEnterpriseWithoutAGround() {
        reported(owner, enterprise, "GENERAL");
        var unused = RiskApi.assessed(owner, enterprise, """
                {"method": "MATRIX", "likelihood": 2, "severity": 4}""");

        assertThat(of(enterprise, "").getList("items")).isEmpty();
    }

    @Test
    void everyGroundIsToldWithItsNumberAndItsRow() {
        var danger = ListingApi.majorDanger(enterprise);
        var listing = ListingApi.listed(danger);
        assertThat(listing).isNotNull();
        reported(owner, enterprise, "MAJOR");
        var unused = SourceApi.identified(owner, enterprise);
        TestDatabase.execute("update source set level = 'LEVEL_2' where enterprise_id = ?", enterprise);
        var unusedToo = RiskApi.assessed(owner, enterprise, RED);

        var told = of(enterprise, "");

        assertThat(told.getList("items.enterpriseId", String.class)).containsExactly(enterprise.toString());
        assertThat(told.getList("items[0].reasons.ground", String.class))
                .containsExactly("SOURCE", "MAJOR_DANGER", "LISTED_DANGER", "RED_RISK_POINT");
        assertThat(told.getList("items[0].reasons.count", Long.class)).containsExactly(1L, 2L, 1L, 1L);
        assertThat(told.getList("items[0].reasons.basis.policyCode", String.class))
                .containsExactly(
                        "key-enterprise.source",
                        "key-enterprise.major-danger",
                        "key-enterprise.listed-danger",
                        "key-enterprise.red-risk-point");
        assertThat(told.getLong("items[0].dangersReported")).isEqualTo(2);
        assertThat(told.getLong("items[0].listingSteps")).isEqualTo(2);
        TestDatabase.execute("update source set level = 'LEVEL_3' where enterprise_id = ?", enterprise);
        assertThat(of(enterprise, "").getList("items[0].reasons.ground", String.class))
                .containsExactly("MAJOR_DANGER", "LISTED_DANGER", "RED_RISK_POINT");
    }

    @Test
    void numbersLeadToTheirListsAndAreCountedWhole() {
        var region = "320283101001";
        var some = RegistryEvents.registered(region, Sector.EMERGENCY);
        var more = RegistryEvents.registered(region, Sector.EMERGENCY);
        reported(Tokens.ofEnterprise(some), some, "MAJOR");
        reported(Tokens.ofEnterprise(more), more, "MAJOR");
        reported(Tokens.ofEnterprise(more), more, "MAJOR");
        var token = Tokens.of("supervisor", "320283000000");

        var first = get(token, KEY + "?limit=1&sort=-reasons&total=exact&region=" + region)
                .jsonPath();

        assertThat(first.getLong("total")).isEqualTo(2);
        assertThat(first.getString("items[0].enterpriseId")).isEqualTo(more.toString());
        for (var list : List.of("reasons[0].list", "dangersReportedList")) {
            var behind = get(token, first.getString("items[0]." + list) + "&total=exact");
            assertThat(behind.jsonPath().getLong("total")).as(behind.asString()).isEqualTo(2);
        }
        for (var list : List.of("dangersOverdueList", "alarmsOpenList", "returnsMissedList")) {
            var behind = get(token, first.getString("items[0]." + list) + "&total=exact");
            assertThat(behind.jsonPath().getLong("total")).as(behind.asString()).isZero();
        }
        var next = get(
                token, KEY + "?limit=1&sort=-reasons&region=" + region + "&cursor=" + first.getString("nextCursor"));
        assertThat(next.jsonPath().getList("items.enterpriseId", String.class)).containsExactly(some.toString());
        assertThat(next.jsonPath().getString("nextCursor")).isNull();
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    @Test
    void whatChangedSinceAMomentIsTold() {
        var major = reported(owner, enterprise, "MAJOR");
        var sensor = SensorApi.registered(owner, enterprise, "T-" + UUID.randomUUID());
        TestDatabase.execute(
                "insert into sensor_state (sensor_id, received_at, silent) values (?, now(), true)"
                        + " on conflict (sensor_id) do update set silent = true",
                sensor);
        TestDatabase.execute(
                "insert into alarm (id, version, number, sensor_id, sensor_name, unit, enterprise_id, region, sector, kind,"
                        + " since, raised_at, status, tier) values (uuidv7(), 1, ?, ?, '液位', 'm', ?, 320281102005,"
                        + " 'EMERGENCY', 'SILENCE', now(), now(), 'RAISED', 'ENTERPRISE')",
                "BJ-" + UUID.randomUUID(),
                sensor,
                enterprise);
        TestDatabase.execute("update danger set overdue_since = now() where id = ?", major);

        var told = of(enterprise, "");

        assertThat(told.getMap("items[0]"))
                .containsEntry("dangersReported", 1)
                .containsEntry("dangersClosed", 0)
                .containsEntry("dangersMissed", 1)
                .containsEntry("dangersOverdue", 1)
                .containsEntry("alarmsRaised", 1)
                .containsEntry("alarmsOpen", 1)
                .containsEntry("sensorsSilent", 1)
                .containsEntry("returnsMissed", 0);
        var later = InstantSource.system().instant().plus(1, ChronoUnit.HOURS);
        assertThat(of(enterprise, "&since=" + later).getMap("items[0]"))
                .containsEntry("dangersReported", 0)
                .containsEntry("dangersMissed", 0)
                .containsEntry("dangersOverdue", 1)
                .containsEntry("alarmsRaised", 0)
                .containsEntry("alarmsOpen", 1);
        TestDatabase.execute("update danger set status = 'DISMISSED' where id = ?", major);
        assertThat(of(enterprise, "").getList("items")).isEmpty();
    }

    @Test
    void listGoesOnWhereThePageEndedWithinTheScope() {
        var wanted = new ArrayList<String>();
        var town = "320281103000";
        for (int i = 0; i < 3; i++) {
            var other = RegistryEvents.registered("320281103001", Sector.EMERGENCY);
            reported(Tokens.ofEnterprise(other), other, "MAJOR");
            wanted.add(other.toString());
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = ask(supervisor, "?limit=2&region=" + town + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            seen.addAll(page.getList("items.enterpriseId", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(wanted);
        for (var stranger : List.of(
                Tokens.of("supervisor", "320282000000"), Tokens.ofSector("supervisor", "320281000000", "WATER"))) {
            assertThat(ask(stranger, "?limit=200").jsonPath().getList("items.enterpriseId", String.class))
                    .doesNotContainAnyElementsOf(wanted);
        }
        assertThat(ask(supervisor, "?sector=WATER&limit=200").jsonPath().getList("items.enterpriseId", String.class))
                .doesNotContainAnyElementsOf(wanted);
    }

    @Test
    void enterprisesDoNotReadItAndNonsenseIsRefused() {
        assertThat(ask(owner, "").statusCode()).isEqualTo(403);
        assertProblem(ask(supervisor, "?since=yesterday"), 400, "invalid-request");
        assertProblem(ask(supervisor, "?cursor=x"), 400, "invalid-cursor");
    }

    private JsonPath of(UUID id, String more) {
        var answer = ask(supervisor, "?enterpriseId=" + id + more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response ask(String token, String query) {
        return given().auth().oauth2(token).get(KEY + query);
    }
}
