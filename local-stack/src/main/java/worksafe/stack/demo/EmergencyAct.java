package worksafe.stack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * An enterprise publishes its emergency plan and has it filed by an application, drills it, finds that it is to be revised, and
 * publishes the edition that takes its place.
 */
final class EmergencyAct {

    private static final String PLANS = REGISTRY + "/emergency-plans";
    private static final String DRILLS = REGISTRY + "/emergency-drills";
    private static final int DAYS_PREPARED = 10;

    private final Participants participants;
    private final Narrator narrator;

    EmergencyAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    /** Plays with one enterprise on that day. */
    void play(String enterprise, LocalDate today) {
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var plan = owner.create(PLANS, Map.of("enterpriseId", enterprise, "content", content(today)));
        var path = publish(owner, plan, today);
        file(owner, enterprise, plan);
        var filed = owner.get(path);
        expect(filed, "status", "FILED");
        narrator.step(
                Speech.of("demo.plan-filed", filed.path("filingNumber").asText()),
                filed.path("number").asText());

        var drill = owner.create(
                DRILLS,
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "planId",
                        plan.path("id").asText(),
                        "title",
                        "液氯泄漏综合演练",
                        "form",
                        "IN_THE_FIELD",
                        "plannedOn",
                        today.toString()));
        var drilled = DRILLS + "/" + drill.path("id").asText();
        owner.act(
                drilled,
                "holding",
                Map.of("heldOn", today.toString(), "participants", 86, "course", "模拟 2 号罐泄漏，疏散 86 人，用时 6 分钟"),
                Participant.status("HELD"));
        owner.act(
                drilled,
                "evaluation",
                Map.of(
                        "evaluatedOn",
                        today.toString(),
                        "evaluation",
                        "指挥到位，疏散路线被占用",
                        "effective",
                        true,
                        "revise",
                        "疏散路线被占用"),
                Participant.status("EVALUATED"));
        expect(owner.get(path), "revisionReason", "疏散路线被占用");
        narrator.step(Speech.of("demo.plan-drilled"), drill.path("number").asText());

        var next = owner.create(
                PLANS,
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "content",
                        content(today),
                        "revision",
                        Map.of(
                                "replaces", plan.path("id").asText(),
                                "cause", "FOUND_IN_DRILL",
                                "changes", List.of("PROCEDURES"))));
        var published = owner.get(publish(owner, next, today));
        expect(owner.get(path), "status", "REVISED");
        narrator.step(
                Speech.of("demo.plan-revised", published.path("edition").asText()),
                published.path("number").asText());
    }

    private String publish(Participant owner, JsonNode plan, LocalDate today) {
        var path = PLANS + "/" + plan.path("id").asText();
        owner.act(path, "review", review(owner, today), Participant.status("REVIEWED"));
        owner.act(
                path,
                "signature",
                Map.of("signedBy", "陈卫东（总经理）", "signedOn", today.toString()),
                Participant.status("SIGNED"));
        owner.act(path, "publication", Map.of("publishedOn", today.toString()), Participant.status("PUBLISHED"));
        return path;
    }

    private void file(Participant owner, String enterprise, JsonNode plan) {
        var application = owner.create(
                REGISTRY + "/applications",
                Map.of(
                        "kind",
                        "plan-filing",
                        "enterpriseId",
                        enterprise,
                        "subjectId",
                        plan.path("id").asText(),
                        "content",
                        Map.of(
                                "form", paper(owner, "form.txt"),
                                "review", paper(owner, "review.txt"),
                                "plan", List.of(paper(owner, "plan.txt")),
                                "survey", List.of(paper(owner, "survey.txt")))));
        var path = REGISTRY + "/applications/" + application.path("id").asText();
        var supervisor = participants.supervisor();
        supervisor.act(path, "acceptance", Map.of(), Participant.status("ACCEPTED"));
        supervisor.act(
                path,
                "decision",
                Map.of("result", "APPROVED", "opinion", "材料齐全，予以备案。"),
                Participant.status("APPROVED"));
    }

    private static Map<String, String> paper(Participant owner, String name) {
        var file = owner.upload(REGISTRY + "/files?name=" + name, ("应急预案备案材料：" + name + "\n").getBytes(UTF_8));
        return Map.of(
                "id", file.path("id").asText(),
                "name", file.path("name").asText(),
                "sha256", file.path("receivedSha256").asText());
    }

    /** Whoever handles hazardous chemicals must have it reviewed with an expert, and everybody may. */
    private static Map<String, Object> review(Participant owner, LocalDate today) {
        return Map.of(
                "reviewedOn",
                today.toString(),
                "passed",
                true,
                "opinion",
                "同意通过",
                "reviewers",
                List.of(Map.of(
                        "name", "周教授", "employer", "南京工业大学", "field", "化工", "expert", true, "interested", false)),
                "fileIds",
                List.of(paper(owner, "minutes.txt").get("id")));
    }

    private static Map<String, Object> content(LocalDate today) {
        return Map.of(
                "kind",
                "COMPREHENSIVE",
                "title",
                "生产安全事故综合应急预案",
                "risks",
                "液氯泄漏、火灾、触电",
                "risksAssessedOn",
                today.minusDays(DAYS_PREPARED).toString(),
                "resourcesSurveyedOn",
                today.minusDays(DAYS_PREPARED).toString(),
                "neighbours",
                false,
                "grounds",
                List.of("CROWDED_PLACE"));
    }

    private static void expect(JsonNode plan, String field, String value) {
        if (!plan.path(field).asText().equals(value)) {
            throw new UnexpectedAnswer(Speech.of("expected.plan", value, plan));
        }
    }
}
