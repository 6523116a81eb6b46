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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

        assertProblem(register(owner, aSensor(enterprise, "TI-1")), 422, "sensor-known");
    }

    @Test
    void limitsThatDoNotRiseAreRefused() {
        var refused = register(owner, aSensor(enterprise, "TI-2").replace("\"high\": 60", "\"high\": 90"));

        assertThat(refused.statusCode()).isEqualTo(400);
    }
}
