package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worksafe.kernel.ChinaTime;
import worksafe.stack.Speech;

/** The drawn enterprise is visited by its team; what is found becomes dangers, and an order sets their time. */
final class VisitAct {

    /** Days from the visit that the order gives. */
    static final int DAYS_TO_RECTIFY = 10;

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;

    VisitAct(Participants participants, Narrator narrator, InstantSource clock) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
    }

    /**
     * What the visit led to.
     *
     * @param inspection id of the visit
     * @param findings ids of what was found
     * @param dangers ids of the dangers that the findings became, in their order
     * @param order id of the order
     */
    record Outcome(String inspection, List<String> findings, List<String> dangers, String order) {}

    Outcome play(DrawAct.Drawn drawn) {
        var supervisor = participants.supervisor();
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, drawn.enterprise());
        var leader = participants.official("inspector", drawn.team().getFirst(), "组长", COUNTY);

        var visits = supervisor
                .get(INSPECTIONS + "/inspections?drawId=" + drawn.draw())
                .path("items");
        if (visits.size() != 1) {
            throw new UnexpectedAnswer(Speech.of("expected.one-visit", visits));
        }
        var id = visits.path(0).path("id").asText();
        var path = INSPECTIONS + "/inspections/" + id;
        if (!owner.get(INSPECTIONS + "/inspections?enterpriseId=" + drawn.enterprise())
                .path("items")
                .isEmpty()) {
            throw new UnexpectedAnswer(Speech.of("expected.covert"));
        }
        supervisor.act(
                path,
                "plan",
                Map.of(
                        "area", "2 号危化品仓库及装卸区",
                        "content", "可燃气体报警、通风联动、储存禁忌、应急物资",
                        "focus", "报警联动是否有效",
                        "method", "查阅记录、现场测试、询问",
                        "covert", true),
                Participant.status("PLANNED"));
        narrator.step(Speech.of("demo.covert"), id);
        leader.act(path, "start", Map.of(), Participant.status("STARTED"));
        narrator.step(Speech.of("demo.started", drawn.team().getFirst()), id);

        leader.refused(
                400, "invalid-request", () -> leader.create(INSPECTIONS + "/findings", withoutPenaltyClause(id)));
        narrator.step(Speech.of("demo.no-clause"), "400");
        var findings = new ArrayList<String>();
        findings.add(record(leader, finding(id, "可燃气体报警器失效", "UNSAFE_CONDITION")));
        findings.add(record(leader, finding(id, "应急预案三年未修订", "MANAGEMENT_DEFECT")));
        leader.act(
                path,
                "conclusion",
                Map.of(
                        "record", "检查 2 号仓库及装卸区，发现问题 2 项。",
                        "conclusion", "责令限期整改。",
                        "signedBy", "王建国（安全环保部部长）"),
                Participant.status("CONCLUDED"));
        narrator.step(Speech.of("demo.concluded"), id);

        var due = ChinaTime.dayOf(clock.instant()).plusDays(DAYS_TO_RECTIFY);
        var order = leader.create(
                INSPECTIONS + "/orders", Map.of("inspectionId", id, "findingIds", findings, "dueDate", due.toString()));
        narrator.step(
                Speech.of("demo.order", due),
                order.path("number").asText(),
                order.path("id").asText());

        var dangers = new ArrayList<String>();
        for (var finding : findings) {
            dangers.add(danger(supervisor, finding, due.toString()));
        }
        return new Outcome(
                id,
                List.copyOf(findings),
                List.copyOf(dangers),
                order.path("id").asText());
    }

    private String record(Participant leader, Map<String, Object> request) {
        var finding = leader.create(INSPECTIONS + "/findings", request);
        narrator.step(
                Speech.of("demo.finding", finding.path("title").asText()),
                finding.path("number").asText());
        return finding.path("id").asText();
    }

    /** The danger that a finding becomes, by event, and its time by the order. */
    private String danger(Participant supervisor, String finding, String due) {
        var known = supervisor.await(
                INSPECTIONS + "/findings/" + finding,
                Speech.of("awaited.finding-danger"),
                shown -> shown.hasNonNull("dangerId"));
        var id = known.path("dangerId").asText();
        var danger = supervisor.await(
                HAZARDS + "/dangers/" + id,
                Speech.of("awaited.danger-due"),
                shown -> shown.path("timeLimit").path("dueDate").asText().equals(due));
        narrator.step(Speech.of("demo.became", due), danger.path("number").asText(), id);
        return id;
    }

    private static Map<String, Object> finding(String inspection, String title, String cause) {
        var request = withoutPenaltyClause(inspection);
        request.put("title", title);
        request.put("cause", cause);
        request.put("penaltyClause", "《安全生产法》第九十九条第（三）项");
        return request;
    }

    private static Map<String, Object> withoutPenaltyClause(String inspection) {
        return new HashMap<>(Map.of(
                "inspectionId", inspection,
                "title", "可燃气体报警器失效",
                "description", "2 号库 6 台探测器无读数，报警主机未联动排风。",
                "place", "厂区北侧 2 号危化品仓库",
                "cause", "UNSAFE_CONDITION",
                "grade", "GENERAL",
                "legalBasis", "《安全生产法》第三十六条第二款",
                "requirement", "更换失效探测器，恢复报警联动，提交校验记录。"));
    }
}
