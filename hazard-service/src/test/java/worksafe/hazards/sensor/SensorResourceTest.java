package worksafe.hazards.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.sensor.SensorApi.aSensor;
import static worksafe.hazards.sensor.SensorApi.register;
import static worksafe.hazards.sensor.SensorApi.registered;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.source.SourceApi;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class SensorResourceTest {

    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("sensors", new SensorFeature(enterprise)).tests();
    }

    @Test
    void enterpriseKnowsOneSensorByACode() {
        var unused = registered(owner, enterprise, "TI-1");

        assertProblem(register(owner, aSensor(enterprise, "TI-1")), 409, "sensor-known");
    }

    @Test
    void ofTwoWhoEnterTheSameCodeAtOnceOneIsToldThatItIsTaken() {
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> register(owner, aSensor(enterprise, "TI-9")).statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertProblem(register(owner, aSensor(enterprise, "TI-9")), 409, "sensor-known");
    }

    @Test
    void sourceOfAnotherEnterpriseIsNotWatched() {
        var other = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        var source = SourceApi.identified(Tokens.ofEnterprise(other), other);
        var county = Tokens.of("supervisor", "320281000000");

        assertProblem(register(owner, watching("TI-3", source)), 404, "not-found");
        assertProblem(register(county, watching("TI-4", source)), 404, "not-found");
        assertProblem(
                register(owner, watching("TI-5", UUID.fromString("0198f5c0-1111-7aaa-8bbb-000000000099"))),
                404,
                "not-found");
    }

    @Test
    void levelIsThatOfItsSource() {
        var watched = register(owner, watching("TI-6", SourceApi.identified(owner, enterprise)));

        assertThat(watched.statusCode()).as(watched.asString()).isEqualTo(201);
        assertThat(watched.jsonPath().getInt("sourceLevel")).isEqualTo(2);
    }

    private String watching(String code, UUID source) {
        return aSensor(enterprise, code)
                .replace("\"intervalSeconds\"", "\"sourceId\": \"" + source + "\", \"intervalSeconds\"");
    }

    @Test
    void limitsThatDoNotRiseAreRefused() {
        var refused = register(owner, aSensor(enterprise, "TI-2").replace("\"high\": 60", "\"high\": 90"));

        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.jsonPath().getList("violations.pointer")).containsExactly("/limits/highHigh");
        assertThat(refused.jsonPath().getList("violations.code")).containsExactly("sensor-limits");
    }

    @ParameterizedTest
    @CsvSource({
        "\"measuresTo\": 150, \"measuresTo\": -21, /limits/measuresTo, sensor-span",
        "\"hysteresis\": 0, \"hysteresis\": 500, /limits/hysteresis, sensor-hysteresis",
        "\"high\": 60, \"high\": 200, /limits/high, sensor-limits",
        "\"high\": 60, \"high\": \"NaN\", /limits/high, wrong-type",
        "\"high\": 60, \"high\": \"Infinity\", /limits/high, wrong-type",
        "\"high\": 60, \"high\": 1e999, /limits/high, number-not-finite"
    })
    void limitThatFitsNoOtherIsPointedTo(String before, String now, String pointer, String code) {
        var body = aSensor(enterprise, "TI-8");
        assertThat(body).contains(before);

        var refused = register(owner, body.replace(before, now));

        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.jsonPath().getList("violations.pointer")).containsExactly(pointer);
        assertThat(refused.jsonPath().getList("violations.code")).containsExactly(code);
    }
}
