package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * A chlorine store is found to be a major hazard source: tried first without recording, entered, assessed by a qualified
 * institution because nobody else's assessment counts at its level, submitted and filed once all have received it; and one that was
 * filed on paper is recorded.
 */
final class SourceAct {

    private static final String SOURCES = HAZARDS + "/sources";
    private static final Map<String, Object> PEOPLE =
            Map.of("principal", "陈卫东（总经理）", "technical", "沈国强（总工程师）", "operating", "马红军（罐区车间主任）");

    private static final String PDF =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";

    private final Participants participants;
    private final Narrator narrator;

    SourceAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    /**
     * Plays with one enterprise on that day.
     *
     * @return the id of the source that was filed
     */
    String play(String enterprise, LocalDate today) {
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var tried = owner.create(HAZARDS + "/source-identification", chlorine(50));
        expectLevel(tried.path("level"), tried);
        narrator.step(Speech.of("demo.source-tried", tried.path("formulaR").asText()));

        var entered = owner.createOnceKnown(SOURCES, entry(enterprise, "液氯储罐区", chlorine(50)), "enterprise-unknown");
        var source = SOURCES + "/" + entered.path("id").asText();
        owner.refused(
                422,
                "source-institution-required",
                () -> owner.actOnce(
                        source,
                        "assessment",
                        Map.of(
                                "assessment",
                                Map.of("assessedOn", today.toString(), "emergencyShutdown", true),
                                "inventory",
                                chlorine(50))));
        var assessed = owner.act(
                source,
                "assessment",
                Map.of("assessment", assessment(today), "inventory", chlorine(50)),
                Participant.status("ASSESSED"));
        expectLevel(assessed.path("level"), assessed);
        narrator.step(
                Speech.of("demo.source-assessed", assessed.path("reassessBy").asText()),
                assessed.path("number").asText());
        file(owner, source, today);

        var paper = participants
                .supervisor()
                .create(
                        SOURCES + "/records",
                        Map.of(
                                "enterpriseId", enterprise,
                                "unit", unit("液氨储罐区"),
                                "responsible", PEOPLE,
                                "inventory", holding(1, "液氨", 20),
                                "assessment", assessment(today.minusDays(60)),
                                "filedOn", today.minusDays(40).toString(),
                                "filingNumber", "BA320281-12"));
        narrator.step(
                Speech.of("demo.source-recorded", paper.path("filedOn").asText()),
                paper.path("number").asText());
        return entered.path("id").asText();
    }

    /** Submits it with its papers, and files it once everybody who must have it has received it. */
    private void file(Participant owner, String source, LocalDate today) {
        var papers = owner.upload(HAZARDS + "/files?name=filing.pdf", PDF.getBytes(StandardCharsets.UTF_8));
        var submitted = owner.act(
                source,
                "submission",
                Map.of(
                        "safetyMeasures", "双人双锁，气体检测与喷淋联锁",
                        "emergencyMeasures", "碱液喷淋，专项预案每年演练",
                        "fileIds", List.of(papers.path("id").asText())),
                Participant.status("SUBMITTED"));
        var supervisor = participants.supervisor();
        var recipients = submitted.path("receipts").findValuesAsText("recipient");
        for (var recipient : recipients) {
            supervisor.act(
                    source,
                    "receipt",
                    Map.of("recipient", recipient, "receivedOn", today.toString()),
                    shown -> shown.path("receipts")
                            .valueStream()
                            .anyMatch(receipt ->
                                    receipt.path("recipient").asText().equals(recipient)
                                            && receipt.hasNonNull("receivedOn")));
        }
        var filed = supervisor.act(source, "filing", Map.of(), Participant.status("FILED"));
        narrator.step(
                Speech.of("demo.source-filed", recipients.size()),
                filed.path("number").asText());
    }

    private static void expectLevel(JsonNode level, JsonNode answer) {
        if (!level.asText().equals("LEVEL_2")) {
            throw new UnexpectedAnswer(Speech.of("expected.source-level", answer));
        }
    }

    private static Map<String, Object> entry(String enterprise, String name, Map<String, Object> inventory) {
        return Map.of("enterpriseId", enterprise, "unit", unit(name), "responsible", PEOPLE, "inventory", inventory);
    }

    private static Map<String, Object> unit(String name) {
        return Map.of("kind", "STORAGE", "name", name, "place", "厂区西北侧");
    }

    private static Map<String, Object> chlorine(int tonnes) {
        return holding(12, "液氯", tonnes);
    }

    private static Map<String, Object> holding(int row, String name, int tonnes) {
        return Map.of("chemicals", List.of(Map.of("substance", row, "name", name, "quantity", tonnes)), "people", 120);
    }

    private static Map<String, Object> assessment(LocalDate day) {
        return Map.of(
                "assessedOn",
                day.toString(),
                "institution",
                "江苏安泰安全技术有限公司",
                "certificate",
                "APJ-(苏)-301",
                "quantitative",
                true,
                "emergencyShutdown",
                true);
    }
}
