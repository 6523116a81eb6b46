package worksafe.stack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import worksafe.stack.Speech;

/** An enterprise applies for more time for its order, completes what is missing, and is given it by another than accepted it. */
final class ApplicationAct {

    private static final int DAYS_ASKED = 13;

    private final Participants participants;
    private final Narrator narrator;

    ApplicationAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    void play(String enterprise, String order, LocalDate today) {
        var supervisor = participants.supervisor();
        var approver = participants.official("approver", "demo-approver", "郑立", COUNTY);
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var until = today.plusDays(DAYS_ASKED).toString();
        var application = owner.create(
                INSPECTIONS + "/applications",
                Map.of(
                        "kind",
                        "order-extension",
                        "enterpriseId",
                        enterprise,
                        "subjectId",
                        order,
                        "content",
                        asking(until, List.of())));
        var id = application.path("id").asText();
        var path = INSPECTIONS + "/applications/" + id;
        supervisor.await("/api/v1/tasks?assignee=me&kind=application-acceptance", Speech.of("awaited.task"), about(id));
        narrator.step(
                Speech.of("demo.applied", until), application.path("number").asText(), id);

        supervisor.act(path, "return", Map.of("missing", List.of("供货合同")), Participant.status("RETURNED"));
        owner.await("/api/v1/tasks?kind=application-completion", Speech.of("awaited.task"), about(id));
        narrator.step(Speech.of("demo.returned"), id);
        var contract = owner.upload(
                INSPECTIONS + "/files?name=contract.txt", ("供货合同：探测器 6 台，" + until + " 前交货。\n").getBytes(UTF_8));
        var paper = Map.of(
                "id", contract.path("id").asText(),
                "name", contract.path("name").asText(),
                "sha256", contract.path("receivedSha256").asText());
        var completed = owner.act(
                path, "completion", Map.of("content", asking(until, List.of(paper))), Participant.status("SUBMITTED"));
        narrator.step(Speech.of("demo.completed", completed.path("files").size()), id);

        supervisor.act(path, "acceptance", Map.of(), Participant.status("ACCEPTED"));
        approver.act(
                path,
                "decision",
                Map.of("result", "APPROVED", "opinion", "情况属实，准予延期。"),
                Participant.status("APPROVED"));
        owner.await(
                INSPECTIONS + "/orders/" + order,
                Speech.of("awaited.extended"),
                shown -> shown.path("timeLimit").path("dueDate").asText().equals(until));
        narrator.step(Speech.of("demo.granted", until), order);
    }

    private static Map<String, Object> asking(String until, List<Map<String, String>> papers) {
        return Map.of("until", until, "ground", "OTHER", "reason", "探测器交货延迟，到货后须校验。", "papers", papers);
    }

    private static Predicate<JsonNode> about(String id) {
        return tasks -> tasks.path("items")
                .valueStream()
                .anyMatch(task -> task.path("subjectId").asText().equals(id));
    }
}
