package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * What the people of the authority do beside the visit itself: see who they are and what waits for them, draw up the order as a
 * paper, sign it by two, serve it, let anybody verify it, remark on a danger and mention a colleague, and read the figure.
 */
final class PaperAct {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TASKS = "/api/v1/tasks?assignee=me";

    private final Participants participants;
    private final Narrator narrator;

    PaperAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    /** @param month in which the order is due, such as {@code 2026-12} */
    void play(DrawAct.Drawn drawn, VisitAct.Outcome visit, String month) {
        var leader = participants.official("inspector", drawn.team().getFirst(), "组长", COUNTY);
        var second = participants.official("inspector", drawn.team().getLast(), "组员", COUNTY);
        var supervisor = participants.supervisor();

        var me = leader.get("/api/v1/me");
        narrator.step(
                Speech.of(
                        "demo.me",
                        me.path("places")
                                .path(me.path("places").size() - 1)
                                .path("name")
                                .asText()),
                me.path("account").asText());
        serve(leader, second, visit.order());
        mention(supervisor, leader, drawn.team().getFirst(), visit.dangers().getFirst());

        var figure = supervisor.get(INSPECTIONS + "/figures/order-on-time?period=" + month);
        if (figure.path("total").path("owed").asLong() < 1) {
            throw new UnexpectedAnswer(Speech.of("expected.owed-figure", figure));
        }
        narrator.step(
                Speech.of("demo.figure", figure.path("total").path("owed").asLong()),
                figure.path("total").path("owedList").asText());
    }

    private void serve(Participant leader, Participant second, String order) {
        leader.act(
                INSPECTIONS + "/orders/" + order,
                "paper",
                Map.of(
                        "authority",
                        "江阴市应急管理局",
                        "reviewAuthority",
                        "江阴市人民政府",
                        "court",
                        "江阴市人民法院",
                        "disclosure",
                        "VOLUNTARY"),
                shown -> shown.hasNonNull("paperId"));
        var id = leader.get(INSPECTIONS + "/orders/" + order + "/paper")
                .path("id")
                .asText();
        var paper = INSPECTIONS + "/papers/" + id;
        leader.refused(409, "illegal-transition", () -> leader.actOnce(paper, "service", delivery()));
        leader.act(paper, "signature", Map.of(), shown -> shown.path("timeline").size() > 1);
        second.act(paper, "signature", Map.of(), Participant.status("SIGNED"));
        var served = leader.act(paper, "service", delivery(), Participant.status("SERVED"));
        var number = served.path("number").asText();
        narrator.step(Speech.of("demo.served"), number, id);

        var verified = verified(served.path("verifyUrl").asText());
        if (!verified.path("number").asText().equals(number)) {
            throw new UnexpectedAnswer(Speech.of("expected.verified", number, verified));
        }
        narrator.step(
                Speech.of("demo.paper-verified"), verified.path("contentSha256").asText());
    }

    private static Map<String, Object> delivery() {
        return Map.of("way", "DIRECT", "recipient", "王建国", "relation", "安全环保部部长");
    }

    /** What the code on the paper tells anybody, without a token; the page to which it leads asks the same. */
    private JsonNode verified(String url) {
        try {
            var code = url.substring(url.lastIndexOf('=') + 1);
            return JSON.readTree(participants.publicly(INSPECTIONS + "/papers/verify/" + code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mention(Participant supervisor, Participant leader, String account, String danger) {
        var remark = supervisor.create(
                HAZARDS + "/remarks",
                Map.of("subjectType", "danger", "subjectId", danger, "text", "请周五上门核实。", "mentions", List.of(account)));
        var waiting = leader.await(
                TASKS + "&kind=mention",
                Speech.of("awaited.mention"),
                list -> !list.path("items").isEmpty());
        narrator.step(
                Speech.of("demo.mentioned", waiting.path("items").size()),
                remark.path("id").asText());
    }
}
