package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * What a visit found is punished: investigated by two, reviewed by a third, told and stated, decided by a fourth, served, paid and
 * closed. Before the party has had its time, and by who investigated, nothing is decided.
 */
final class PenaltyAct {

    private static final long FINE_FEN = 3_000_000;
    private static final int FEN = 100;
    private static final String TITLE = "未对安全设备进行经常性维护、保养和定期检测";

    private final Participants participants;
    private final Narrator narrator;
    private final DemoTeam team;

    PenaltyAct(Participants participants, Narrator narrator, DemoTeam team) {
        this.participants = participants;
        this.narrator = narrator;
        this.team = team;
    }

    void play(String enterprise, String finding, LocalDate today) {
        var supervisor = participants.supervisor();
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var act = supervisor
                .get(INSPECTIONS + "/findings/" + finding)
                .path("number")
                .asText();
        var penalty = DemoPenalty.filed(participants, team, enterprise, finding, TITLE, today);
        var investigated = penalty.investigated(
                "安全设备失效，企业未按规定维护保养，事实清楚。",
                Map.of(
                        "violations",
                        List.of(Map.of(
                                "act", act,
                                "title", TITLE,
                                "band", "aq-99",
                                "clauseId", "aqscf-2021.99.1.3",
                                "fineFen", FINE_FEN)),
                        "kinds",
                        List.of("FINE"),
                        "correction",
                        "更换失效探测器，恢复报警联动。"));
        var violation = investigated.path("violations").path(0);
        narrator.step(
                Speech.of(
                        "demo.penalty-proposed",
                        violation.path("fineFen").asLong() / FEN,
                        violation.path("leastFen").asLong() / FEN,
                        violation.path("mostFen").asLong() / FEN,
                        violation.path("source").asText()
                                + violation.path("clause").asText()),
                investigated.path("number").asText());

        var told = penalty.told();
        narrator.step(
                Speech.of(
                        "demo.penalty-told",
                        told.path("notice").path("stateUntil").asText()),
                told.path("number").asText());
        decide(penalty, owner);
        pay(supervisor, penalty, today);
    }

    private void decide(DemoPenalty penalty, Participant owner) {
        var decision = Map.<String, Object>of("reason", "事实清楚，当事人已着手改正。");
        var head = penalty.head();
        head.refused(422, "penalty-statement-period", () -> head.actOnce(penalty.path(), "decision", decision));
        penalty.stated(owner, "已全部更换，请求从轻处理；不要求听证。");
        var investigator = participants.official("approver", team.accounts().getFirst(), "组长", COUNTY);
        investigator.refused(
                422, "penalty-same-person", () -> investigator.actOnce(penalty.path(), "decision", decision));
        narrator.step(Speech.of("demo.penalty-apart"), "422");
        var served = penalty.decided("事实清楚，当事人已着手改正。");
        narrator.step(
                Speech.of("demo.penalty-served", served.path("payBy").asText()),
                served.path("decisionNumber").asText());
    }

    private void pay(Participant supervisor, DemoPenalty penalty, LocalDate today) {
        var path = penalty.path();
        supervisor.act(
                path,
                "payment",
                Map.of("paidOn", today.toString(), "amountFen", FINE_FEN, "receipt", "NO.320281000123"),
                Participant.status("PERFORMED"));
        var closed = penalty.head().act(path, "closure", Map.of("opinion", "已履行完毕，同意结案"), Participant.status("CLOSED"));
        narrator.step(
                Speech.of("demo.penalty-closed", closed.path("paidFen").asLong() / FEN),
                closed.path("number").asText());
    }
}
