package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import java.time.LocalDate;
import java.util.Map;
import worksafe.kernel.Sector;
import worksafe.stack.Speech;

/**
 * Whoever answers for the accident: an official whose name is kept sealed and whom the enterprise never reads of. As long as that is
 * open, the accident does not pass the gate of the people dealt with.
 */
final class AccountabilityAct {

    private static final String ACCOUNTABILITIES = INSPECTIONS + "/accountabilities";
    private static final Map<String, Object> GATE = Map.of("gate", "PEOPLE_DEALT_WITH", "evidence", "处分决定已宣布并归入档案");

    private final Participants participants;
    private final Narrator narrator;

    AccountabilityAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    void play(String enterprise, Sector sector, AccidentAct.Happened accident, LocalDate today) {
        var supervisor = participants.supervisor();
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var proposed = supervisor.create(
                ACCOUNTABILITIES,
                Map.of(
                        "subjectKind", "OFFICIAL",
                        "origin", "ACCIDENT",
                        "accidentId", accident.id(),
                        "sector", sector,
                        "post", "镇应急管理办公室副主任",
                        "name", "刘志强",
                        "conduct", "对企业检修作业的监督检查不到位",
                        "basis", "事故调查报告第五部分"));
        var path = ACCOUNTABILITIES + "/" + proposed.path("id").asText();
        owner.refused(403, "forbidden", () -> owner.get(path));
        narrator.step(
                Speech.of(
                        "demo.accountability-sealed",
                        proposed.path("nameMasked").asText()),
                proposed.path("number").asText());

        supervisor.refused(422, "accident-gate-open", () -> supervisor.actOnce(accident.path(), "gate", GATE));
        narrator.step(Speech.of("demo.accountability-holds"), "422");
        supervisor.act(
                path,
                "handover",
                Map.of("handedTo", "江阴市纪委监委", "handedOn", today.toString(), "receipt", "澄纪受〔2026〕17号"),
                Participant.status("HANDED_OVER"));
        supervisor.act(
                path,
                "decision",
                Map.of("outcome", "DEMERIT", "decision", "给予记过处分", "decidedOn", today.toString()),
                Participant.status("DECIDED"));
        supervisor.act(
                path,
                "execution",
                Map.of("carriedOutOn", today.toString(), "evidence", "处分决定已宣布并归入档案"),
                Participant.status("CARRIED_OUT"));
        supervisor.act(
                accident.path(),
                "gate",
                GATE,
                shown -> shown.path("gates").findValuesAsText("gate").contains("PEOPLE_DEALT_WITH"));
        narrator.step(Speech.of("demo.accountability-done"), accident.number());
    }
}
