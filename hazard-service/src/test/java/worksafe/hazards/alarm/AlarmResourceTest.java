package worksafe.hazards.alarm;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.sensor.SensorApi;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class AlarmResourceTest {

    private static final String VILLAGE = "320281102005";
    private static final String COUNTY = "320281000000";
    private static final String ALARMS = "/api/v1/hazards/alarms/";
    private static final String MEASURES = "{\"measures\": \"已切断进料并启动喷淋\"}";
    private static final String OPINION = "{\"opinion\": \"现场核实，已恢复正常\"}";
    private static final String REASON = "{\"reason\": \"探头受潮，人工测温 42 ℃\"}";

    private UUID enterprise;
    private String owner;
    private String supervisor;
    private UUID sensor;
    private UUID alarm;

    @BeforeEach
    void anAlarm() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        supervisor = Tokens.of("supervisor", COUNTY);
        sensor = SensorApi.registered(owner, enterprise, "TI-1");
        measure(0, 61);
        alarm = UUID.fromString(alarms(owner).getString("items[0].id"));
    }

    @Test
    void alarmIsAcknowledgedDealtWithAndClosedByAnother() {
        assertThat(act(owner, "acknowledgement", null).statusCode()).isEqualTo(200);
        assertThat(waiting()).containsExactly("alarm-disposal");
        assertThat(act(owner, "disposal", MEASURES).statusCode()).isEqualTo(200);
        assertProblem(act(supervisor, "closure", OPINION), 422, "alarm-lasting");
        measure(1, 50);
        assertProblem(act(owner, "closure", OPINION), 422, "alarm-same-person");

        var closed = act(supervisor, "closure", OPINION);

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.jsonPath().getString("status")).isEqualTo("CLOSED");
        assertThat(closed.jsonPath().getList("timeline.kind"))
                .isEqualTo(List.of("RAISED", "ACKNOWLEDGED", "DISPOSED", "EASED", "CLOSED"));
        assertThat(closed.jsonPath().getList("allowedActions")).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void unacknowledgedAlarmIsToldFurtherUp() {
        assertThat(waiting()).containsExactly("alarm-acknowledgement");
        due();
        PassingTime.run("alarm-sweep");

        assertThat(alarms(supervisor).getString("items[0].tier")).isEqualTo("COUNTY");
        assertThat(waiting()).containsExactly("alarm-acknowledgement", "alarm-duty");
        assertProblem(act(owner, "refutation", REASON), 422, "alarm-seen-by-authority");
        var refuted = act(supervisor, "refutation", REASON);
        assertThat(refuted.statusCode()).isEqualTo(200);
        assertThat(refuted.jsonPath().getString("status")).isEqualTo("FALSE");
    }

    @Test
    void refutedAlarmIsNotRaisedAgainWhileTheValueStaysBeyond() {
        assertThat(act(owner, "refutation", REASON).statusCode()).isEqualTo(200);

        measure(1, 62);
        assertThat(alarms(owner).getList("items")).hasSize(1);
        measure(2, 50);
        measure(3, 62);
        assertThat(alarms(owner).getList("items")).hasSize(2);
    }

    @Test
    void listTellsWhatIsAskedFor() {
        assertThat(list("lasting=true&open=true&kind=HIGH&tier=ENTERPRISE&status=RAISED&sensorId=" + sensor))
                .hasSize(1);
        assertThat(list("lasting=false")).isEmpty();
        assertThat(list("open=false")).isEmpty();
        assertThat(list("kind=SILENCE")).isEmpty();
        assertThat(list("region=320282000000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledgement, inspector, 200",
        "acknowledgement, auditor, 403",
        "refutation, inspector, 403",
        "disposal, auditor, 403",
    })
    void rolesDoWhatTheyMay(String verb, String role, int status) {
        assertThat(act(Tokens.of(role, COUNTY), verb, verb.equals("acknowledgement") ? null : REASON)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void alarmsElsewhereAreNotThere() {
        assertThat(given().auth()
                        .oauth2(Tokens.of("supervisor", "320282000000"))
                        .get(ALARMS + alarm)
                        .statusCode())
                .isEqualTo(404);
        var neighbour = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        assertThat(given().auth()
                        .oauth2(Tokens.ofEnterprise(neighbour))
                        .get(ALARMS + alarm)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void alarmsAndSensorsGoWithTheirEnterprise() {
        RegistryEvents.relocated(enterprise, 2, "320282103001", Sector.EMERGENCY);

        var there = Tokens.of("supervisor", "320282000000");
        assertThat(given().auth().oauth2(there).get(ALARMS + alarm).statusCode())
                .isEqualTo(200);
        assertThat(given().auth()
                        .oauth2(there)
                        .get(SensorApi.SENSORS + "/" + sensor)
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().auth().oauth2(supervisor).get(ALARMS + alarm).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "alarm, status = 'CLOSED', ck_alarm_ended",
        "alarm, eased_at = since - interval '1 second', ck_alarm_eased",
        "alarm, threshold = null, ck_alarm_measured",
        "alarm, source_level = 5, alarm_source_level_check",
        "sensor, 'low_low = null, low = null, high = null, high_high = null, measures_to = measures_from', ck_sensor_span",
        "sensor, high = 90, ck_sensor_limits",
        "sensor, source_level = 1, ck_sensor_source",
        "sensor, status = 'SUSPENDED', ck_sensor_suspension",
    })
    void databaseRepeatsTheRules(String table, String change, String constraint) {
        var id = table.equals("alarm") ? alarm : sensor;
        assertThatThrownBy(() -> TestDatabase.execute("update " + table + " set " + change + " where id = ?", id))
                .hasMessageContaining(constraint);
    }

    @Test
    void databaseKeepsOneLastingAlarmOfAKind() {
        assertThatThrownBy(() -> TestDatabase.execute("""
                        insert into alarm (id, version, number, sensor_id, sensor_name, unit, enterprise_id, region, sector, kind,
                                           threshold, value, since, raised_at, status, tier)
                        select uuidv7(), 1, 'BJ-X', sensor_id, sensor_name, unit, enterprise_id, region, sector, kind, threshold,
                               value, since, raised_at, status, tier from alarm where id = ?""", alarm)).hasMessageContaining("uq_alarm_lasting");
    }

    @Test
    void databaseKeepsThirtyDaysWhateverItIsTold() {
        TestDatabase.execute("call extend_readings((now() - interval '20 days')::date)");
        var kept =
                TestDatabase.column("select inhrelid::regclass from pg_inherits where inhparent = 'reading'::regclass");
        TestDatabase.execute("call drop_readings('reading', (now() + interval '9 days')::date)");
        assertThat(TestDatabase.column(
                        "select inhrelid::regclass from pg_inherits where inhparent = 'reading'::regclass"))
                .containsExactlyInAnyOrderElementsOf(kept);
        assertThatThrownBy(
                        () -> TestDatabase.execute("call drop_readings('danger', (now() - interval '99 days')::date)"))
                .hasMessageContaining("no table of readings");
    }

    private void due() {
        assertThat(TestDatabase.execute("update alarm set escalates_at = raised_at where id = ?", alarm))
                .isEqualTo(1);
    }

    private void measure(int second, double value) {
        var at = InstantSource.system().instant().minus(Duration.ofHours(1)).plusSeconds(second);
        given().auth()
                .oauth2(owner)
                .contentType("application/json")
                .body("{\"readings\": [{\"sensorId\": \"%s\", \"at\": \"%s\", \"value\": %s}]}"
                        .formatted(sensor, at, value))
                .post("/api/v1/hazards/readings")
                .then()
                .statusCode(200);
    }

    private Response act(String token, String verb, String body) {
        var tag = given().auth().oauth2(supervisor).get(ALARMS + alarm).header("ETag");
        var request = given().auth().oauth2(token).header("If-Match", tag);
        return (body == null ? request : request.contentType("application/json").body(body))
                .post(ALARMS + alarm + "/" + verb);
    }

    private JsonPath alarms(String token) {
        return given().auth()
                .oauth2(token)
                .get(ALARMS.substring(0, ALARMS.length() - 1) + "?enterpriseId=" + enterprise)
                .jsonPath();
    }

    private List<Object> list(String query) {
        return given().auth()
                .oauth2(owner)
                .get(ALARMS.substring(0, ALARMS.length() - 1) + "?" + query)
                .jsonPath()
                .getList("items");
    }

    private List<String> waiting() {
        return TestDatabase.column(
                "select kind from task where subject_id = ? and done_at is null order by kind", alarm);
    }
}
