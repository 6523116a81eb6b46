package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import worksafe.stack.Speech;

/**
 * An enterprise registers a risk point, and lists the device that it covers. Its assessment comes out orange and stands on the
 * authority's list of warnings; the authority doubts a factor, the enterprise assesses the risk again and names who controls it.
 */
final class RiskAct {

    private static final String POINTS = HAZARDS + "/risk-points";

    private final Participants participants;
    private final Narrator narrator;

    RiskAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    void play(String enterprise) {
        var supervisor = participants.supervisor();
        var owner = participants.ofEnterprise("demo-enterprise-risk", "周建平", COUNTY, enterprise);
        var registered = owner.createOnceKnown(
                POINTS,
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "title",
                        "R-101 反应釜超温超压",
                        "place",
                        "合成车间二层",
                        "hazard",
                        "冷却中断导致超温超压，物料泄漏、爆炸",
                        "position",
                        Map.of("longitude", 120.2853, "latitude", 31.9112, "coordinateSystem", "CGCS2000"),
                        "covers",
                        List.of(Map.of("kind", "DEVICE", "name", "R-101 反应釜"))),
                "enterprise-unknown");
        owner.create(
                HAZARDS + "/registers/enterprise-device/entries",
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "data",
                        Map.of("number", "R-101", "name", "R-101 反应釜", "workshop", "合成车间", "nature", "PRODUCTION")));
        var id = registered.path("id").asText();
        var point = POINTS + "/" + id;
        var orange = owner.act(
                point,
                "assessment",
                lec(3, 6, 15),
                now -> now.path("colour").asText().equals("ORANGE"));
        narrator.step(
                Speech.of("demo.risk-assessed", orange.path("score").asInt()),
                registered.path("number").asText());

        supervisor.await(
                POINTS + "/warnings?enterpriseId=" + enterprise,
                Speech.of("awaited.risk-warning"),
                list -> StreamSupport.stream(list.path("items").spliterator(), false)
                        .anyMatch(item -> item.path("id").asText().equals(id)));
        var challenged = supervisor.act(
                point, "challenge", Map.of("reason", "联锁已改造，可能性取值过高，请重新评估"), now -> now.hasNonNull("challengeReason"));
        narrator.step(
                Speech.of("demo.risk-challenged", challenged.path("dueDate").asText()), id);

        owner.act(
                point,
                "assessment",
                lec(1, 6, 15),
                now -> now.path("colour").asText().equals("YELLOW"));
        owner.act(
                point,
                "control",
                Map.of(
                        "measures",
                        List.of(
                                Map.of("level", "TEAM", "owner", "吴刚（班长）", "measures", "每班核对联锁投用状态"),
                                Map.of("level", "POST", "owner", "操作工", "measures", "每小时记录温度"))),
                Participant.status("CONTROLLED"));
        var coverage = owner.get(HAZARDS + "/risk-coverage?enterpriseId=" + enterprise);
        var devices = coverage.path("lines").path(1);
        if (devices.path("owned").asLong() != 1) {
            throw new UnexpectedAnswer(Speech.of("expected.risk-coverage", coverage));
        }
        narrator.step(
                Speech.of("demo.risk-covered", devices.path("percent").asInt()),
                devices.path("kind").asText());
    }

    private static Map<String, Object> lec(int likelihood, int exposure, int severity) {
        return Map.of("method", "LEC", "likelihood", likelihood, "exposure", exposure, "severity", severity);
    }
}
