package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * Somebody tells of a danger without a token and keeps a receipt; a clerk takes it up, two inspectors verify it, a danger comes
 * of it that does not say so to its enterprise, and who told is answered and rewarded.
 */
final class TipOffAct {

    private static final String PUBLIC = HAZARDS + "/public/tip-offs";
    private static final String FIRST = "demo-verifier-1";
    private static final String SECOND = "demo-verifier-2";

    private final Participants participants;
    private final Narrator narrator;

    TipOffAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    /** @param enterprise whom it is about */
    void play(ArrivalAct.Place place, String enterprise) {
        var receipt = participants.tell(
                PUBLIC,
                Map.of(
                        "matter", "MAJOR_DANGER",
                        "description", "夜间在居民楼旁仓库违规存放危险化学品，无任何警示标志。",
                        "region", place.town(),
                        "site", "澄江街道某某路 18 号北侧仓库",
                        "enterpriseId", enterprise));
        narrator.step(Speech.of("demo.told"), receipt.path("receipt").asText());

        var clerk = participants.official("clerk", "demo-clerk", "王受理", COUNTY);
        var waiting = clerk.get(HAZARDS + "/tip-offs?status=RECEIVED&concernedId=" + enterprise);
        var path = HAZARDS + "/tip-offs/"
                + waiting.path("items").path(0).path("id").asText();
        clerk.act(path, "acceptance", Map.of("duty", "《安全生产法》第七十三条"), Participant.status("ACCEPTED"));
        verify(path);
        var danger = enter(path, enterprise);
        participants
                .supervisor()
                .act(path, "handling", Map.of("measures", "已列入隐患整改，并立案查处。"), Participant.status("HANDLED"));
        clerk.act(path, "answer", Map.of("answer", "经核查属实，已立案查处。感谢监督。"), Participant.status("ANSWERED"));
        narrator.step(Speech.of("demo.tip-off-danger"), danger);
        reward(clerk, path, receipt);
    }

    private void verify(String path) {
        participants
                .supervisor()
                .act(path, "verifiers", Map.of("first", FIRST, "second", SECOND), Participant.status("VERIFYING"));
        participants
                .official("inspector", FIRST, "李检查", COUNTY)
                .act(
                        path,
                        "verification",
                        Map.of("result", "TRUE", "report", "现场存放油漆、稀释剂 40 桶，无许可。"),
                        shown -> shown.path("verification").hasNonNull("result"));
        participants
                .official("inspector", SECOND, "钱检查", COUNTY)
                .act(
                        path,
                        "confirmation",
                        Map.of("agreed", true, "opinion", "与现场情况一致"),
                        Participant.status("VERIFIED"));
        narrator.step(Speech.of("demo.tip-off-verified"), FIRST + ", " + SECOND);
    }

    /** The danger that was found; its enterprise reads another source. */
    private String enter(String path, String enterprise) {
        var shown = participants
                .official("inspector", FIRST, "李检查", COUNTY)
                .act(
                        path,
                        "danger",
                        Map.of(
                                "entered",
                                Map.of(
                                        "enterpriseId", enterprise,
                                        "title", "违规存放危险化学品",
                                        "description", "仓库内存放油漆、稀释剂 40 桶。",
                                        "place", "北侧仓库",
                                        "cause", "UNSAFE_CONDITION",
                                        "grade", "MAJOR")),
                        tipOff -> tipOff.hasNonNull("dangerId"));
        var danger = shown.path("dangerId").asText();
        var read = participants
                .ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise)
                .get(HAZARDS + "/dangers/" + danger);
        if (!read.path("source").asText().equals("OTHER")) {
            throw new UnexpectedAnswer(Speech.of("expected.untold", read));
        }
        return read.path("number").asText();
    }

    private void reward(Participant clerk, String path, JsonNode receipt) {
        var proposed = participants
                .supervisor()
                .create(
                        HAZARDS + "/tip-off-rewards",
                        Map.of(
                                "tipOffId",
                                path.substring(path.lastIndexOf('/') + 1),
                                "onDuty",
                                false,
                                "reckonedBy",
                                Map.of("document", "澄应急罚〔2026〕18号", "settled", true, "fineFen", 8_000_000)));
        var reward = HAZARDS + "/tip-off-rewards/" + proposed.path("id").asText();
        participants
                .official("approver", "demo-approver", "孙审批", COUNTY)
                .act(
                        reward,
                        "decision",
                        Map.of("decision", "GRANTED", "opinion", "同意"),
                        Participant.status("APPROVED"));
        clerk.act(reward, "notification", Map.of(), Participant.status("NOTIFIED"));
        var asked = participants.tell(
                PUBLIC + "/status",
                Map.of(
                        "receipt", receipt.path("receipt").asText(),
                        "secret", receipt.path("secret").asText()));
        if (!asked.path("reward").path("status").asText().equals("NOTIFIED")) {
            throw new UnexpectedAnswer(Speech.of("expected.reward-news", asked));
        }
        clerk.act(
                reward,
                "payment",
                Map.of(
                        "voucher",
                        "JZ-2026-0412",
                        "secret",
                        receipt.path("secret").asText()),
                Participant.status("PAID"));
        narrator.step(
                Speech.of("demo.rewarded", proposed.path("amountFen").asLong() / 100),
                proposed.path("calculation").asText());
    }
}
