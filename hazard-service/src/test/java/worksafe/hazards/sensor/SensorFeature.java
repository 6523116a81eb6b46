package worksafe.hazards.sensor;

import static worksafe.hazards.sensor.SensorApi.SENSORS;
import static worksafe.hazards.sensor.SensorApi.aSensor;
import static worksafe.hazards.sensor.SensorApi.limits;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Sensors of one enterprise. */
record SensorFeature(UUID enterprise) implements FeatureFixture {

    private static final String VILLAGE = "320281102005";
    private static final String COUNTY = "320281000000";
    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return SENSORS;
    }

    @Override
    public String table() {
        return "sensor";
    }

    @Override
    public String readPermission() {
        return "sensor:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "sensor:register",
                owner(),
                supervisor(),
                () -> aSensor(enterprise, Uuid7.next(InstantSource.system()).toString()),
                "sensor-registered");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of(
                                "adjustment",
                                "sensor:change",
                                owner(),
                                "{\"limits\": %s, \"reason\": \"按新版工艺卡片调整\"}".formatted(limits()))
                        .illegalOn(this::retired)
                        .announcing("sensor-adjusted"),
                Verb.of("suspension", "sensor:change", owner(), "{\"reason\": \"年度检定\"}")
                        .announcing("sensor-suspended"),
                Verb.of("resumption", "sensor:change", owner(), "")
                        .on(this::suspended)
                        .announcing("sensor-resumed"),
                Verb.of("retirement", "sensor:change", owner(), "{\"reason\": \"储罐已拆除\"}")
                        .announcing("sensor-retired"));
    }

    private UUID suspended() {
        var id = SensorApi.registered(
                owner(), enterprise, Uuid7.next(InstantSource.system()).toString());
        SensorApi.act(owner(), id, "suspension", "{\"reason\": \"年度检定\"}")
                .then()
                .statusCode(200);
        return id;
    }

    private UUID retired() {
        var id = SensorApi.registered(
                owner(), enterprise, Uuid7.next(InstantSource.system()).toString());
        SensorApi.act(owner(), id, "retirement", "{\"reason\": \"储罐已拆除\"}")
                .then()
                .statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("status", "IN_USE", "RETIRED", "in-use"),
                Filter.of("quantity", "TEMPERATURE", "DUST", "temperature"),
                Filter.of("region", "320281102000", "320281103000", "320281"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-registeredAt", "registered_at"));
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }

    private static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }
}
