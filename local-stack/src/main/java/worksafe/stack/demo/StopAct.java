package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * A part is stopped on the spot and works on; so a stop of the whole is proposed by itself, imposed as a heavy penalty after those in
 * charge discussed it, and takes the measure's place. The enterprise goes on only with experts in favour and the authority's consent.
 */
final class StopAct {

    private static final String MEASURES = INSPECTIONS + "/measures";
    private static final String STOPS = INSPECTIONS + "/stop-orders";
    private static final String PART = "2 号危化品仓库";
    private static final String TITLE = "未采取措施消除事故隐患，拒不执行";
    private static final List<String> EXPERTS = List.of("demo-expert-1", "demo-expert-2", "demo-expert-3");
    private static final int DAYS_TO_RESUME = 10;

    private final Participants participants;
    private final Narrator narrator;
    private final DemoTeam team;

    StopAct(Participants participants, Narrator narrator, DemoTeam team) {
        this.participants = participants;
        this.narrator = narrator;
        this.team = team;
    }

    void play(String enterprise, FieldVisitAct.Found found, LocalDate today) {
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var measure = measured(owner, found.inspection());
        var order = proposed(enterprise, measure);

        var penalty = DemoPenalty.filed(participants, team, enterprise, found.ventilation(), TITLE, today);
        impose(penalty, owner, order);
        var inForce = owner.get(order);
        expect("IN_FORCE", inForce.path("status").asText());
        narrator.step(
                Speech.of("demo.stop-in-force", inForce.path("clause").asText()),
                inForce.path("number").asText());
        var converted = penalty.head()
                .act(measure, "conversion", Map.of("stopOrderId", id(order)), Participant.status("CONVERTED"));
        narrator.step(
                Speech.of("demo.measure-converted"), converted.path("number").asText());
        resume(owner, enterprise, order, penalty.head(), today);
    }

    /** Decided by nobody of the team, told by its paper. */
    private String measured(Participant owner, String inspection) {
        var measure = MEASURES + "/"
                + team.leader()
                        .create(
                                MEASURES,
                                Map.of(
                                        "inspectionId",
                                        inspection,
                                        "kind",
                                        "STOP_OF_PART",
                                        "part",
                                        PART,
                                        "danger",
                                        "可燃气体报警、通风联动失效，无法保证安全。"))
                        .path("id")
                        .asText();
        var decision = Map.<String, Object>of("decided", true, "opinion", "同意。");
        var inTeam = participants.official("approver", team.accounts().getLast(), "组员", COUNTY);
        inTeam.refused(422, "measure-same-person", () -> inTeam.actOnce(measure, "decision", decision));
        participants
                .official("approver", "demo-measure-head", "何局长", COUNTY)
                .act(measure, "decision", decision, Participant.status("DECIDED"));
        var drawn = team.leader()
                .act(
                        measure,
                        "paper",
                        Map.of("authority", "江阴市应急管理局", "reviewAuthority", "江阴市人民政府", "court", "江阴市人民法院"),
                        shown -> shown.hasNonNull("paperId"));
        team.serve(drawn.path("paperId").asText());
        var served = owner.await(measure, Speech.of("awaited.measure-served"), Participant.status("SERVED"));
        narrator.step(
                Speech.of(
                        "demo.measure-served",
                        served.path("part").asText(),
                        served.path("lastDay").asText(),
                        served.path("basis").path("source").asText()),
                served.path("number").asText());
        return measure;
    }

    /** That it is refused proposes the stop, by itself. */
    private String proposed(String enterprise, String measure) {
        team.leader().act(measure, "refusal", Map.of("note", "仓库仍在装卸。"), shown -> shown.hasNonNull("refusedAt"));
        var proposals = participants
                .supervisor()
                .get(STOPS + "?enterpriseId=" + enterprise)
                .path("items");
        if (proposals.size() != 1 || !proposals.path(0).path("ground").asText().equals("REFUSED_ORDER")) {
            throw new UnexpectedAnswer(Speech.of("expected.stop-proposal", proposals));
        }
        var order = STOPS + "/" + proposals.path(0).path("id").asText();
        participants
                .official("approver", "demo-penalty-head", "郑局长", COUNTY)
                .act(order, "answer", Map.of("takenUp", true, "opinion", "情况属实，移交立案。"), Participant.status("TAKEN_UP"));
        narrator.step(
                Speech.of("demo.stop-proposed"),
                proposals.path(0).path("number").asText());
        return order;
    }

    /** As a penalty of its own, which is a heavy one: discussed by three. */
    private void impose(DemoPenalty penalty, Participant owner, String order) {
        penalty.investigated(
                "企业拒不执行现场处理措施，仍在使用该库。",
                Map.of(
                        "violations",
                        List.of(Map.of("act", id(order), "title", TITLE, "band", "aq-102-refused", "fineFen", 0)),
                        "kinds",
                        List.of("STOP"),
                        "correction",
                        "停产停业整顿，恢复报警和通风联动。"));
        penalty.told();
        penalty.stated(owner, "对事实无异议，不要求听证。");
        var head = penalty.head();
        head.refused(
                422,
                "penalty-discussion-missing",
                () -> head.actOnce(penalty.path(), "decision", Map.of("reason", "拒不执行")));
        penalty.discussed(List.of("demo-penalty-head", "demo-measure-head", "demo-visit-head"), "同意责令停产停业整顿。");
        penalty.decided("企业拒不执行，经集体讨论决定。");
    }

    private void resume(Participant owner, String enterprise, String order, Participant head, LocalDate today) {
        var supervisor = participants.supervisor();
        var id = owner.create(
                        INSPECTIONS + "/applications",
                        Map.of(
                                "kind",
                                "stop-order-resumption",
                                "enterpriseId",
                                enterprise,
                                "subjectId",
                                id(order),
                                "content",
                                Map.of(
                                        "rectification",
                                        "报警和通风联动已恢复，经检测合格。",
                                        "resumeFrom",
                                        today.plusDays(DAYS_TO_RESUME).toString())))
                .path("id")
                .asText();
        var application = INSPECTIONS + "/applications/" + id;
        supervisor.act(application, "acceptance", Map.of(), Participant.status("ACCEPTED"));
        hear(supervisor, id);
        supervisor.await(order, Speech.of("awaited.stop-passed"), Participant.status("PASSED"));
        head.act(
                application,
                "decision",
                Map.of("result", "APPROVED", "opinion", "同意恢复"),
                Participant.status("APPROVED"));
        var resumed = owner.await(order, Speech.of("awaited.stop-resumed"), Participant.status("RESUMED"));
        narrator.step(
                Speech.of(
                        "demo.stop-resumed",
                        EXPERTS.size(),
                        resumed.path("resumedOn").asText()),
                resumed.path("number").asText());
    }

    private void hear(Participant supervisor, String application) {
        var panel = INSPECTIONS + "/panels/"
                + supervisor
                        .create(
                                INSPECTIONS + "/panels",
                                Map.of(
                                        "subjectType",
                                        "application",
                                        "subjectId",
                                        application,
                                        "experts",
                                        EXPERTS.stream().map(StopAct::expert).toList()))
                        .path("id")
                        .asText();
        for (var account : EXPERTS) {
            participants
                    .official("expert", account, "专家", COUNTY)
                    .actOnce(panel, "opinion", Map.of("verdict", "FOR", "opinion", "隐患已消除，同意恢复"));
        }
        supervisor.act(panel, "closing", Map.of(), Participant.status("CLOSED"));
    }

    private static Map<String, Object> expert(String account) {
        return Map.of(
                "account",
                account,
                "name",
                "专家" + account.charAt(account.length() - 1),
                "expertise",
                "危险化学品储存",
                "leader",
                account.endsWith("1"));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void expect(String status, String found) {
        if (!found.equals(status)) {
            throw new UnexpectedAnswer(Speech.of("expected.stop", status, found));
        }
    }
}
