package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Major hazard source → filed with three bodies → alarms of its sensor → danger → closed. */
class SourceJourneyIT {

    private static final String HAZARDS = "/api/v1/hazards";
    private static final String CHLORINE = """
            {"chemicals": [{"substance": 12, "name": "液氯", "quantity": 50}], "people": 120}""";
    private static final String PDF =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
    private static final int ALARMS_OF_A_DANGER = 5;

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void sourceIsFiledItsAlarmsMakeADangerAndTheDangerIsClosed() {
        var code = Journey.creditCode("320281", 4_000);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);
        var owner = suite.http(suite.enterpriseToken(JIANGYIN, List.of(enterprise.toString())));
        var supervisor = suite.http(suite.token("supervisor", JIANGYIN));

        var source = filed(enterprise, owner, supervisor);
        assertThat(source.path("status").asText()).as("%s", source).isEqualTo("FILED");
        assertThat(source.path("level").asText()).isEqualTo("LEVEL_2");

        var sensor = sensor(enterprise, source.path("id").asText(), owner);
        var alarms = alarms(sensor, owner);
        var made = alarms.stream()
                .map(alarm -> alarm.path("dangerId").asText())
                .distinct()
                .toList();
        assertThat(made).as("%s", alarms).singleElement().isNotEqualTo("");

        var danger = closed(made.getFirst(), owner);
        assertThat(danger.path("source").asText()).isEqualTo("ALARM");
        assertThat(danger.path("status").asText()).isEqualTo("CLOSED");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                journey.archivedDangers(enterprise, JIANGYIN).findValuesAsText("subjectId"))
                        .contains(made.getFirst()));
    }

    /** A source that was assessed, submitted and received by everybody who must have it. */
    private JsonNode filed(UUID enterprise, Http owner, Http supervisor) {
        var entered = Journey.createOnceKnown(owner, HAZARDS + "/sources", key(), """
                {"enterpriseId": "%s",
                 "unit": {"kind": "STORAGE", "name": "液氯储罐区", "place": "厂区西北侧", "inPort": false},
                 "responsible": {"principal": "陈卫东", "technical": "沈国强", "operating": "马红军"},
                 "inventory": %s}
                """.formatted(enterprise, CHLORINE));
        var path = HAZARDS + "/sources/" + entered.path("id").asText();
        Journey.actOn(owner, path, "assessment", """
                {"fileIds": ["%s"],
                 "assessment": {"assessedOn": "%s", "institution": "江苏安泰安全技术有限公司", "certificate": "APJ-(苏)-301",
                                "quantitative": true, "emergencyShutdown": true},
                 "inventory": %s}
                """.formatted(report(owner), today, CHLORINE));
        var submitted = Journey.actOn(owner, path, "submission", """
                {"safetyMeasures": "双人双锁，气体检测与喷淋联锁", "emergencyMeasures": "碱液喷淋，专项预案每年演练"}
                """);
        var recipients = submitted.path("receipts").findValuesAsText("recipient");
        assertThat(recipients).containsExactlyInAnyOrder("EMERGENCY_DEPARTMENT", "FIRE_RESCUE", "DEPARTMENT_CONCERNED");
        for (var recipient : recipients) {
            Journey.actOn(supervisor, path, "receipt", """
                    {"recipient": "%s", "receivedOn": "%s"}
                    """.formatted(recipient, today));
        }
        return Journey.actOn(supervisor, path, "filing", "{}");
    }

    /** The file of the assessment. */
    private static String report(Http owner) {
        return owner.upload(
                        HAZARDS + "/files?name=assessment.pdf",
                        key(),
                        "application/octet-stream",
                        HttpRequest.BodyPublishers.ofString(PDF))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private String sensor(UUID enterprise, String source, Http owner) {
        return Journey.createOnceKnown(owner, HAZARDS + "/sensors", key(), """
                {"enterpriseId": "%s", "sourceId": "%s", "code": "TI-1203", "name": "2 号储罐温度", "quantity": "TEMPERATURE",
                 "unit": "℃", "place": "罐区东侧 2 号罐顶", "intervalSeconds": 60,
                 "limits": {"measuresFrom": -20, "measuresTo": 150, "high": 60, "highHigh": 80, "hysteresis": 2,
                            "delaySeconds": 0}}
                """.formatted(enterprise, source))
                .path("id")
                .asText();
    }

    /** The tank grows too warm again and again, and cools down in between. */
    private List<JsonNode> alarms(String sensor, Http owner) {
        var machine = suite.http(suite.token("feed", JIANGYIN));
        var readings = new ArrayList<String>();
        for (int i = 0; i < 2 * ALARMS_OF_A_DANGER; i++) {
            readings.add("""
                    {"sensorId": "%s", "at": "%s", "value": %d}""".formatted(
                    sensor, Instant.now().minusSeconds(60L * (2 * ALARMS_OF_A_DANGER - i)), i % 2 == 0 ? 65 : 40));
        }
        var taken = machine.create(
                        HAZARDS + "/readings", key(), "{\"readings\": [%s]}".formatted(String.join(",", readings)))
                .expect(200)
                .json();
        assertThat(taken.path("alarms").asInt()).as("%s", taken).isEqualTo(ALARMS_OF_A_DANGER);
        var listed = owner.get(HAZARDS + "/alarms?kind=HIGH&sensorId=" + sensor)
                .expect(200)
                .json()
                .path("items");
        return StreamSupport.stream(listed.spliterator(), false)
                .map(item -> owner.get(HAZARDS + "/alarms/" + item.path("id").asText())
                        .expect(200)
                        .json())
                .toList();
    }

    /** What the alarms found is planned, put right, checked again by an inspector, and struck off. */
    private JsonNode closed(String danger, Http owner) {
        journey.act(owner, danger, "plan", """
                {"goal": "储罐温度受控", "responsible": "王建国", "fundsFen": 1250000, "measures": "检修冷却系统", "timeLimit": "%s"}
                """.formatted(today.plusDays(10)));
        journey.act(owner, danger, "rectification", """
                {"description": "冷却水泵已更换，温度恢复正常。", "doneBy": "设备科"}
                """);
        var inspector = suite.http(suite.token("inspector", JIANGYIN, "inspector-2"));
        return journey.act(inspector, danger, "recheck", """
                {"result": "PASSED", "opinion": "现场复查合格。"}
                """);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
