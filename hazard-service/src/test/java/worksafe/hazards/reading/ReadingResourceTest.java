package worksafe.hazards.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.sensor.SensorApi.aSensor;
import static worksafe.hazards.sensor.SensorApi.act;
import static worksafe.hazards.sensor.SensorApi.registered;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.hazards.source.SourceApi;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class ReadingResourceTest {

    private static final String READINGS = "/api/v1/hazards/readings";
    private static final String ALARMS = "/api/v1/hazards/alarms";
    private static final String VILLAGE = "320281102005";

    private final Instant start =
            InstantSource.system().instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);

    private UUID enterprise;
    private String owner;
    private UUID sensor;

    @BeforeEach
    void aSensorOfAnEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        sensor = registered(owner, enterprise, "TI-1");
    }

    private record Sent(UUID sensor, long second, double value) {}

    @Test
    void readingIsTakenOnceHoweverOftenItIsSent() {
        var batch = List.of(new Sent(sensor, 0, 20), new Sent(sensor, 1, 21), new Sent(sensor, 1, 22));

        var first = take(batch);
        assertThat(first.getInt("taken")).isEqualTo(2);
        assertThat(first.getInt("duplicates")).isEqualTo(1);
        var second = take(batch);
        assertThat(second.getInt("taken")).isZero();
        assertThat(second.getInt("duplicates")).isEqualTo(3);

        assertThat(series("RAW", 60).getList("points.highest")).isEqualTo(List.of(20f, 21f));
    }

    @Test
    void whatCannotBeTakenIsRefusedOneByOne() {
        var neighbour = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var theirs = registered(Tokens.ofEnterprise(neighbour), neighbour, "TI-9");
        var suspended = registered(owner, enterprise, "TI-2");
        act(owner, suspended, "suspension", "{\"reason\": \"年度检定\"}").then().statusCode(200);

        var taken = take(List.of(
                new Sent(sensor, 0, 20),
                new Sent(theirs, 0, 20),
                new Sent(Uuid7.next(InstantSource.system()), 0, 20),
                new Sent(suspended, 0, 20),
                new Sent(sensor, 1, 151),
                new Sent(sensor, Duration.ofDays(4).toSeconds(), 20),
                new Sent(sensor, -Duration.ofDays(60).toSeconds(), 20),
                new Sent(sensor, 2, 21)));

        assertThat(taken.getInt("taken")).isEqualTo(2);
        assertThat(taken.getList("refused.position")).isEqualTo(List.of(1, 2, 3, 4, 5, 6));
        assertThat(taken.getList("refused.reason"))
                .isEqualTo(List.of(
                        "SENSOR_UNKNOWN",
                        "SENSOR_UNKNOWN",
                        "SENSOR_NOT_IN_USE",
                        "VALUE_OUTSIDE_SPAN",
                        "INSTANT_AHEAD",
                        "INSTANT_TOO_OLD"));
    }

    @Test
    void machineOfThePlaceSendsForAllItsEnterprises() {
        var answer = send(Tokens.of("feed", "320281000000"), List.of(new Sent(sensor, 0, 20)));

        assertThat(answer.getInt("taken")).isEqualTo(1);
        var elsewhere = send(Tokens.of("feed", "320282000000"), List.of(new Sent(sensor, 1, 20)));
        assertThat(elsewhere.getList("refused.reason")).isEqualTo(List.of("SENSOR_UNKNOWN"));
    }

    @Test
    void valueBeyondALimitIsAnAlarmUntilItIsBack() {
        assertThat(take(List.of(new Sent(sensor, 0, 61))).getInt("alarms")).isEqualTo(1);
        var raised = alarms();
        assertThat(raised.getList("items.kind")).isEqualTo(List.of("HIGH"));
        assertThat(raised.getString("items[0].status")).isEqualTo("RAISED");
        assertThat(raised.getString("items[0].tier")).isEqualTo("ENTERPRISE");
        assertThat(raised.getString("items[0].number")).startsWith("BJ320281-");

        assertThat(take(List.of(new Sent(sensor, 1, 62), new Sent(sensor, 2, 63)))
                        .getInt("alarms"))
                .isZero();
        assertThat(take(List.of(new Sent(sensor, 3, 50))).getInt("alarms")).isZero();

        assertThat(alarms().getList("items.easedAt")).doesNotContainNull().hasSize(1);
    }

    @Test
    void lateReadingsOfAKnownAlarmRaiseNoOther() {
        assertThat(take(List.of(new Sent(sensor, 100, 61))).getInt("alarms")).isEqualTo(1);

        var late = take(List.of(new Sent(sensor, 98, 61), new Sent(sensor, 99, 50)));

        assertThat(late.getInt("late")).isEqualTo(2);
        assertThat(late.getInt("alarms")).isZero();
        assertThat(alarms().getList("items.easedAt")).containsOnlyNulls().hasSize(1);
    }

    @Test
    void lateReadingsThatShowWhatNobodyKnewAreAnAlarmThatIsOver() {
        assertThat(take(List.of(new Sent(sensor, 3_600, 20))).getInt("alarms")).isZero();

        assertThat(take(List.of(new Sent(sensor, 10, 85))).getInt("alarms")).isEqualTo(2);
        assertThat(take(List.of(new Sent(sensor, 11, 85))).getInt("alarms")).isZero();

        assertThat(alarms().getList("items.kind")).containsExactlyInAnyOrder("HIGH", "HIGH_HIGH");
        assertThat(alarms().getList("items.easedAt")).doesNotContainNull();
    }

    @Test
    void alarmOfAGraveSourceIsTheCountysAtOnce() {
        var grave = registered(
                owner,
                aSensor(enterprise, "TI-3")
                        .replace(
                                "\"intervalSeconds\"",
                                "\"sourceId\": \"" + SourceApi.identified(owner, enterprise)
                                        + "\", \"intervalSeconds\""));
        assertThat(take(List.of(new Sent(grave, 0, 61))).getInt("alarms")).isEqualTo(1);

        assertThat(alarms().getList("items.tier")).isEqualTo(List.of("COUNTY"));
        assertThat(TestDatabase.column(
                        "select kind from task where enterprise_id = ? and subject_type = 'alarm' order by kind",
                        enterprise))
                .containsExactly("alarm-acknowledgement", "alarm-duty");
    }

    @Test
    void alarmThatComesAgainAndAgainMakesADanger() {
        for (int i = 0; i < 6; i++) {
            var unused = take(List.of(new Sent(sensor, i * 600L, 61), new Sent(sensor, i * 600L + 60, 50)));
        }

        var dangers = given().auth()
                .oauth2(owner)
                .get("/api/v1/hazards/dangers?enterpriseId=" + enterprise)
                .jsonPath();
        assertThat(dangers.getList("items.source")).isEqualTo(List.of("ALARM"));
        assertThat(TestDatabase.column(
                        "select count(*) from alarm where sensor_id = ? and danger_id is not null", sensor))
                .containsExactly("5");
    }

    @Test
    void minutesAndHoursAreFoldedAndFoldedAnew() {
        var minutes = new ArrayList<Sent>();
        for (int i = 0; i < 120; i++) {
            minutes.add(new Sent(sensor, i * 30L, 20 + i % 2));
        }
        var unused = take(minutes);
        PassingTime.run("reading-fold");

        var folded = series("MINUTE", 3_600);
        assertThat(folded.getList("points")).hasSize(60);
        assertThat(folded.getList("points.count")).containsOnly(2);
        assertThat(folded.getList("points.mean")).containsOnly(20.5f);
        assertThat(series("HOUR", 3_600).getList("points.count")).isEqualTo(List.of(120));

        assertThat(take(List.of(new Sent(sensor, 15, 50))).getInt("taken")).isEqualTo(1);
        PassingTime.run("reading-fold");
        PassingTime.run("reading-fold");

        assertThat(series("MINUTE", 60).getList("points.highest")).isEqualTo(List.of(50f));
        assertThat(series("HOUR", 3_600).getList("points.count")).isEqualTo(List.of(121));
        assertThat(series("HOUR", 3_600).getList("points.highest")).isEqualTo(List.of(50f));
    }

    @Test
    void silenceIsAnAlarmUntilTheSensorIsHeardOfAgain() {
        var unused = TestDatabase.execute(
                "update sensor_state set received_at = now() - interval '1 hour' where sensor_id = ?", sensor);

        PassingTime.run("reading-silence");
        PassingTime.run("reading-silence");

        assertThat(alarms().getList("items.kind")).isEqualTo(List.of("SILENCE"));
        assertThat(latest().getBoolean("items[0].silent")).isTrue();

        assertThat(take(List.of(new Sent(sensor, 0, 20))).getInt("taken")).isEqualTo(1);
        assertThat(latest().getBoolean("items[0].silent")).isFalse();
        assertThat(alarms().getList("items.easedAt")).doesNotContainNull().hasSize(1);
    }

    @Test
    void otherLimitsAreLookedAtAnew() {
        assertThat(take(List.of(new Sent(sensor, 0, 61))).getInt("alarms")).isEqualTo(1);

        act(owner, sensor, "adjustment", """
                        {"limits": {"measuresFrom": -20, "measuresTo": 150, "high": 65, "hysteresis": 0, "delaySeconds": 0},
                         "reason": "按新版工艺卡片调整"}""").then().statusCode(200);

        assertThat(alarms().getList("items.easedAt")).doesNotContainNull();
        assertThat(take(List.of(new Sent(sensor, 1, 61))).getInt("alarms")).isZero();
        assertThat(take(List.of(new Sent(sensor, 2, 66))).getInt("alarms")).isEqualTo(1);
    }

    @Test
    void latestReadingsTellHowTheSensorsStand() {
        var unused = take(List.of(new Sent(sensor, 5, 85), new Sent(sensor, 0, 20)));

        var latest = latest();
        assertThat(latest.getList("items.code")).isEqualTo(List.of("TI-1"));
        assertThat(latest.getDouble("items[0].value")).isEqualTo(85);
        assertThat(latest.getList("items[0].beyond")).isEqualTo(List.of("HIGH", "HIGH_HIGH"));
    }

    @Test
    void seriesThatIsTooLongIsRefused() {
        assertThat(given().auth()
                        .oauth2(owner)
                        .get(READINGS + "?sensorId=" + sensor + "&step=RAW&from=" + start + "&to="
                                + start.plus(Duration.ofDays(1)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void trendTellsTheLimitThatIsMetFirst() {
        var now = InstantSource.system().instant().truncatedTo(ChronoUnit.MINUTES);
        var second = Duration.between(start, now).toSeconds();
        var climbing = new ArrayList<Sent>();
        for (int i = 30; i >= 1; i--) {
            climbing.add(new Sent(sensor, second - i * 60L, 50 - i * 0.5));
        }
        assertThat(take(climbing).getInt("taken")).isEqualTo(30);
        PassingTime.run("reading-fold");

        var trend = given().auth()
                .oauth2(owner)
                .get("/api/v1/hazards/trends?sensorId=" + sensor + "&minutes=60")
                .jsonPath();

        assertThat(trend.getDouble("perHour")).isBetween(29.9, 30.1);
        assertThat(trend.getString("reaches")).isEqualTo("HIGH");
        assertThat(trend.getDouble("limit")).isEqualTo(60);
    }

    @Test
    void readingsAreTheirEnterprisesAlone() {
        var stranger = Tokens.ofEnterprise(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY));

        assertThat(given().auth()
                        .oauth2(stranger)
                        .get("/api/v1/hazards/trends?sensorId=" + sensor)
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().auth()
                        .oauth2(stranger)
                        .get("/api/v1/hazards/latest-readings?enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private JsonPath take(List<Sent> batch) {
        return send(owner, batch);
    }

    private JsonPath send(String token, List<Sent> batch) {
        var items = batch.stream()
                .map(one -> "{\"sensorId\": \"%s\", \"at\": \"%s\", \"value\": %s}"
                        .formatted(one.sensor(), start.plusSeconds(one.second()), one.value()))
                .toList();
        var answer = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"readings\": [" + String.join(", ", items) + "]}")
                .post(READINGS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private JsonPath alarms() {
        return given().auth()
                .oauth2(owner)
                .get(ALARMS + "?enterpriseId=" + enterprise)
                .jsonPath();
    }

    private JsonPath latest() {
        return given().auth()
                .oauth2(owner)
                .get("/api/v1/hazards/latest-readings?enterpriseId=" + enterprise)
                .jsonPath();
    }

    private JsonPath series(String step, int seconds) {
        var answer = given().auth()
                .oauth2(owner)
                .get(READINGS + "?sensorId=" + sensor + "&step=" + step + "&from=" + start + "&to="
                        + start.plusSeconds(seconds));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
