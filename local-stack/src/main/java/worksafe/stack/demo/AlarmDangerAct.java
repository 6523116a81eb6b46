package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import worksafe.kernel.ChinaTime;
import worksafe.stack.Speech;

/**
 * A sensor of a filed major source goes beyond its limit again and again: what its alarms have in common is a danger, which is put
 * right, looked at again and closed.
 */
final class AlarmDangerAct {

    /** As many alarms as the policy book makes a danger of. */
    private static final int ALARMS = 5;

    private static final int TOO_WARM = 65;
    private static final int COOL = 40;

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;

    AlarmDangerAct(Participants participants, Narrator narrator, InstantSource clock) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** @param source id of the source */
    void play(String enterprise, String source) {
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var sensor = owner.create(HAZARDS + "/sensors", sensor(enterprise, source))
                .path("id")
                .asText();
        measure(sensor);
        var alarms = owner.get(HAZARDS + "/alarms?kind=HIGH&sensorId=" + sensor).path("items");
        var dangers = alarms.valueStream()
                .map(alarm -> owner.get(HAZARDS + "/alarms/" + alarm.path("id").asText())
                        .path("dangerId")
                        .asText())
                .collect(Collectors.toSet());
        if (alarms.size() != ALARMS || dangers.size() != 1 || dangers.contains("")) {
            throw new UnexpectedAnswer(Speech.of("expected.alarm-danger", alarms));
        }
        var id = dangers.iterator().next();
        var danger = owner.get(HAZARDS + "/dangers/" + id);
        if (!danger.path("source").asText().equals("ALARM")) {
            throw new UnexpectedAnswer(Speech.of("expected.alarm-danger", danger));
        }
        narrator.step(
                Speech.of("demo.alarm-danger", alarms.size()),
                danger.path("number").asText());
        new RectificationAct(participants, narrator).play(enterprise, id, ChinaTime.dayOf(clock.instant()));
    }

    /** The tank grows too warm again and again, and cools down in between. */
    private void measure(String sensor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var readings = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 2 * ALARMS; i++) {
            readings.add(Map.of(
                    "sensorId",
                    sensor,
                    "at",
                    now.minus(2L * ALARMS - i, ChronoUnit.MINUTES).toString(),
                    "value",
                    i % 2 == 0 ? TOO_WARM : COOL));
        }
        participants
                .official("feed", "demo-gateway", "企业监测数据网关", COUNTY)
                .create(HAZARDS + "/readings", Map.of("readings", List.copyOf(readings)));
    }

    private static Map<String, Object> sensor(String enterprise, String source) {
        return Map.of(
                "enterpriseId",
                enterprise,
                "sourceId",
                source,
                "code",
                "TI-2101",
                "name",
                "液氯储罐温度",
                "quantity",
                "TEMPERATURE",
                "unit",
                "℃",
                "place",
                "液氯储罐区 1 号罐顶",
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
}
