package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;

import java.time.LocalDate;
import java.util.Map;
import worksafe.stack.Speech;

/** A danger is put right in time: planned and rectified by the enterprise, looked at again by two others, closed. */
final class RectificationAct {

    private final Participants participants;
    private final Narrator narrator;

    RectificationAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    /**
     * Puts one danger of an enterprise right.
     *
     * @param today the day by which it is planned to be put right, and is
     */
    void play(String enterprise, String danger, LocalDate today) {
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var path = HAZARDS + "/dangers/" + danger;
        owner.act(
                path,
                "plan",
                Map.of(
                        "goal", "恢复报警与联动功能",
                        "responsible", "王建国",
                        "fundsFen", 1_250_000,
                        "measures", "更换失效探测器，校验后恢复联动",
                        "timeLimit", today.toString()),
                Participant.status("RECTIFYING"));
        narrator.step(Speech.of("demo.five"), danger);
        owner.act(
                path,
                "rectification",
                Map.of("description", "已更换并校验合格，附校验记录。", "doneBy", "江阴市安全检测公司"),
                Participant.status("RECTIFIED"));
        narrator.step(Speech.of("demo.rectified"), danger);
        var closed = new RecheckByTwo(participants).pass(path, "demo-rechecker", "钱进", "现场复查合格，准予销号。", "CLOSED");
        narrator.step(Speech.of("demo.closed"), closed.path("number").asText());
    }
}
