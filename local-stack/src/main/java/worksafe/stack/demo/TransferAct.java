package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import worksafe.kernel.Sector;
import worksafe.stack.Speech;

/**
 * What may be a crime goes to the police: reported by one of the team, approved by the head within three days, handed over within a
 * day with a copy for the procuratorate. No new penalty is imposed meanwhile, and the enterprise reads nothing of it.
 */
final class TransferAct {

    private static final String TRANSFERS = INSPECTIONS + "/crime-transfers";

    private final Participants participants;
    private final Narrator narrator;
    private final DemoTeam team;

    TransferAct(Participants participants, Narrator narrator, DemoTeam team) {
        this.participants = participants;
        this.narrator = narrator;
        this.team = team;
    }

    void play(String enterprise, Sector sector, String inspection, LocalDate today) {
        var supervisor = participants.supervisor();
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var opened = supervisor.create(
                TRANSFERS,
                Map.of(
                        "sector",
                        sector,
                        "suspectUnit",
                        enterprise,
                        "persons",
                        2,
                        "inspectionId",
                        inspection,
                        "title",
                        "涉嫌危险作业",
                        "facts",
                        "关闭可燃气体报警联动继续生产，具有发生重大伤亡事故的现实危险",
                        "offence",
                        "危险作业罪（刑法第一百三十四条之一）",
                        "team",
                        team.accounts()));
        var transfer = TRANSFERS + "/" + opened.path("id").asText();
        owner.refused(403, "forbidden", () -> owner.get(transfer));
        team.leader()
                .act(
                        transfer,
                        "report",
                        Map.of("report", "经核实，事实清楚，建议移送", "materials", List.of("调查报告", "涉案物品清单")),
                        Participant.status("REPORTED"));
        var approval = Map.<String, Object>of("approved", true, "opinion", "同意移送");
        var member = participants.official("approver", team.accounts().getFirst(), "组长", COUNTY);
        member.refused(422, "transfer-same-person", () -> member.actOnce(transfer, "decision", approval));
        participants
                .official("approver", "demo-transfer-head", "郑局长", COUNTY)
                .act(transfer, "decision", approval, Participant.status("APPROVED"));
        narrator.step(Speech.of("demo.transfer-approved"), opened.path("number").asText());

        supervisor.act(
                transfer,
                "handover",
                Map.of("police", "江阴市公安局", "procuratorate", "江阴市人民检察院"),
                Participant.status("TRANSFERRED"));
        var letter = supervisor.get(transfer + "/letter");
        narrator.step(
                Speech.of(
                        "demo.transfer-letter",
                        letter.path("police").asText(),
                        letter.path("copyTo").asText(),
                        letter.path("enclosures").size(),
                        letter.path("basis").path("clause").asText()),
                letter.path("number").asText());
        file(supervisor, transfer, today);
    }

    private void file(Participant supervisor, String transfer, LocalDate today) {
        var received = supervisor.act(
                transfer,
                "receipt",
                Map.of("receivedOn", today.toString(), "signedBy", "江阴市公安局治安大队"),
                Participant.status("RECEIVED"));
        if (!received.path("barsPenalty").asBoolean()) {
            throw new UnexpectedAnswer(Speech.of("expected.bars-penalty", received));
        }
        supervisor.act(
                transfer,
                "police-decision",
                Map.of("filed", true, "decidedOn", today.toString(), "paper", "澄公立字〔2026〕15号"),
                Participant.status("ACCEPTED_BY_POLICE"));
        var handed = supervisor.act(
                transfer,
                "materials",
                Map.of("handedOverOn", today.toString(), "list", "报警主机 1 台、监控录像 2 份，双方签字"),
                shown -> shown.hasNonNull("handedOverOn"));
        narrator.step(
                Speech.of("demo.transfer-filed", handed.path("policePaper").asText()),
                handed.path("number").asText());
    }
}
