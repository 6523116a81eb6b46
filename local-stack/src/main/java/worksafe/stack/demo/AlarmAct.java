package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * A sensor of a tank goes beyond its limit: the alarm is there at once, also when the same readings are sent again; it is
 * acknowledged and dealt with by the enterprise, and closed by another person once the value is back.
 */
final class AlarmAct {

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;

    AlarmAct(Participants participants, Narrator narrator, InstantSource clock) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
    }

    void play(String enterprise) {
        var operator = participants.ofEnterprise("demo-operator", "周师傅", COUNTY, enterprise);
        var manager = participants.ofEnterprise("demo-safety-manager", "吴安全", COUNTY, enterprise);
        var machine = participants.official("feed", "demo-gateway", "企业监测数据网关", COUNTY);
        var sensor = operator.createOnceKnown(HAZARDS + "/sensors", sensor(enterprise), "enterprise-unknown")
                .path("id")
                .asText();
        narrator.step(Speech.of("demo.sensor"), sensor);

        var then = clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(10, ChronoUnit.MINUTES);
        var taken = measure(machine, sensor, then, 85);
        var again = measure(machine, sensor, then, 85);
        if (taken.path("alarms").asInt() != 2 || again.path("duplicates").asInt() != 1) {
            throw new UnexpectedAnswer(Speech.of("expected.alarms", taken, again));
        }
        var open = operator.get(HAZARDS + "/alarms?kind=HIGH_HIGH&sensorId=" + sensor)
                .path("items")
                .path(0);
        narrator.step(
                Speech.of("demo.alarm", open.path("value").asText()),
                open.path("number").asText());

        var alarm = HAZARDS + "/alarms/" + open.path("id").asText();
        operator.act(alarm, "acknowledgement", Map.of(), Participant.status("ACKNOWLEDGED"));
        operator.act(alarm, "disposal", Map.of("measures", "已切断进料并启动喷淋"), Participant.status("DISPOSED"));
        manager.refused(422, "alarm-lasting", () -> manager.actOnce(alarm, "closure", opinion()));
        var _ = measure(machine, sensor, then.plus(5, ChronoUnit.MINUTES), 40);
        operator.refused(422, "alarm-same-person", () -> operator.actOnce(alarm, "closure", opinion()));
        var closed = manager.act(alarm, "closure", opinion(), Participant.status("CLOSED"));
        narrator.step(Speech.of("demo.alarm-closed"), closed.path("number").asText());
    }

    private static Map<String, Object> sensor(String enterprise) {
        return Map.of(
                "enterpriseId",
                enterprise,
                "code",
                "TI-1203",
                "name",
                "2 号储罐温度",
                "quantity",
                "TEMPERATURE",
                "unit",
                "℃",
                "place",
                "罐区东侧 2 号罐顶",
                "intervalSeconds",
                60,
                "limits",
                Map.of(
                        "measuresFrom",
                        -20,
                        "measuresTo",
                        150,
                        "high",
                        60,
                        "highHigh",
                        80,
                        "hysteresis",
                        2,
                        "delaySeconds",
                        0));
    }

    private static JsonNode measure(Participant machine, String sensor, Instant at, double value) {
        return machine.create(
                HAZARDS + "/readings",
                Map.of("readings", List.of(Map.of("sensorId", sensor, "at", at.toString(), "value", value))));
    }

    private static Map<String, Object> opinion() {
        return Map.of("opinion", "现场核实，已恢复正常");
    }
}
