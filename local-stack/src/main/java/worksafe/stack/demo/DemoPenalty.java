package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/** The way of a penalty case from its filing to the service of its decision; who reviews it and who decides it are others. */
final class DemoPenalty {

    private final Participants participants;
    private final DemoTeam team;
    private final String path;
    private final Participant head;

    private DemoPenalty(Participants participants, DemoTeam team, String path) {
        this.participants = participants;
        this.team = team;
        this.path = path;
        this.head = participants.official("approver", "demo-penalty-head", "郑局长", COUNTY);
    }

    /** A case is filed about what a visit found. */
    static DemoPenalty filed(
            Participants participants, DemoTeam team, String enterprise, String finding, String title, LocalDate day) {
        var filed = participants
                .supervisor()
                .create(
                        INSPECTIONS + "/penalties",
                        Map.of(
                                "enterpriseId",
                                enterprise,
                                "party",
                                Map.of("kind", "ENTERPRISE"),
                                "origin",
                                Map.of(
                                        "kind",
                                        "FINDING",
                                        "sourceId",
                                        finding,
                                        "actOn",
                                        day.toString(),
                                        "foundOn",
                                        day.toString()),
                                "title",
                                title,
                                "inspectorIds",
                                team.ids()));
        return new DemoPenalty(
                participants,
                team,
                INSPECTIONS + "/penalties/" + filed.path("id").asText());
    }

    String path() {
        return path;
    }

    /** Who decides it. */
    Participant head() {
        return head;
    }

    @CanIgnoreReturnValue
    JsonNode investigated(String report, Map<String, Object> sentence) {
        return team.leader()
                .act(
                        path,
                        "investigation",
                        Map.of("report", report, "sentence", sentence),
                        Participant.status("INVESTIGATED"));
    }

    /** Somebody else finds it right, and the party is told what is intended. */
    @CanIgnoreReturnValue
    JsonNode told() {
        participants
                .official("supervisor", "demo-penalty-reviewer", "魏审核", COUNTY)
                .act(path, "review", Map.of("passed", true, "opinion", "事实清楚，证据充分。"), Participant.status("REVIEWED"));
        return served("NOTICE", "penalty-notice", "NOTICED");
    }

    /** The party says what it has to say, and waits for nothing more. */
    void stated(Participant owner, String statement) {
        owner.act(
                path,
                "statement",
                Map.of("statement", statement, "waived", true),
                shown -> shown.path("notice").path("waived").asBoolean());
    }

    /** Those in charge discuss it together, as they must where the penalty is a heavy one. */
    void discussed(List<String> members, String opinion) {
        head.act(
                path,
                "discussion",
                Map.of("members", members, "opinion", opinion),
                shown -> shown.path("file").path("counsel").hasNonNull("discussedOn"));
    }

    /** It is decided, and the decision served. */
    @CanIgnoreReturnValue
    JsonNode decided(String reason) {
        head.act(path, "decision", Map.of("reason", reason), Participant.status("DECIDED"));
        return served("DECISION", "penalty-decision", "SERVED");
    }

    private JsonNode served(String kind, String code, String status) {
        team.leader()
                .act(
                        path,
                        "paper",
                        Map.of(
                                "kind", kind,
                                "authority", "江阴市应急管理局",
                                "reviewAuthority", "江阴市人民政府",
                                "court", "江阴市人民法院",
                                "text", "证据：现场检查记录、询问笔录、照片。"),
                        DemoPenalty::isDrawnUp);
        var supervisor = participants.supervisor();
        var drafts = supervisor
                .get(INSPECTIONS + "/papers?ownerId=" + path.substring(path.lastIndexOf('/') + 1) + "&kind=" + code
                        + "&status=DRAFT")
                .path("items");
        if (drafts.size() != 1) {
            throw new UnexpectedAnswer(Speech.of("expected.one-draft", drafts));
        }
        team.serve(drafts.path(0).path("id").asText());
        return supervisor.await(path, Speech.of("awaited.penalty-served"), Participant.status(status));
    }

    private static boolean isDrawnUp(JsonNode shown) {
        var timeline = shown.path("timeline");
        return timeline.path(timeline.size() - 1).path("kind").asText().equals("PAPER_DRAWN_UP");
    }
}
