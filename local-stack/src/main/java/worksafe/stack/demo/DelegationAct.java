package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/** A town may not punish on the spot by law; by a published paper that is in force it may, in the name of who entrusted it. */
final class DelegationAct {

    private static final String DELEGATIONS = INSPECTIONS + "/delegations";
    private static final String POWER = "SIMPLE_PENALTY";
    private static final String PRINCIPAL = "江阴市应急管理局";
    private static final int VALID_DAYS = 300;

    private final Participants participants;
    private final Narrator narrator;

    DelegationAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    void play(ArrivalAct.Place place, String enterprise, LocalDate today) {
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var supervisor = participants.supervisor();
        var head = participants.official("approver", "demo-delegation-head", "吴局长", COUNTY);
        var before = asked(owner, place);
        expect(false, before);
        narrator.step(
                Speech.of(
                        "demo.power-missing",
                        before.path("basis").path("source").asText()
                                + before.path("basis").path("clause").asText()),
                place.town());

        var drafted = supervisor.create(
                DELEGATIONS,
                Map.ofEntries(
                        Map.entry("mode", "ENTRUSTED"),
                        Map.entry("region", place.town()),
                        Map.entry("sector", place.sector()),
                        Map.entry("principal", PRINCIPAL),
                        Map.entry("townBody", "镇综合行政执法局"),
                        Map.entry("paperTitle", "安全生产行政执法委托书（澄应急委〔2026〕3号）"),
                        Map.entry("issuedOn", today.toString()),
                        Map.entry("matters", "辖区内工贸企业的简易程序行政处罚"),
                        Map.entry("validFrom", today.toString()),
                        Map.entry("validUntil", today.plusDays(VALID_DAYS).toString()),
                        Map.entry("powers", List.of(Map.of("code", POWER, "clause", "第二条第（三）项")))));
        var delegation = DELEGATIONS + "/" + drafted.path("id").asText();
        head.act(
                delegation,
                "publication",
                Map.of("publishedOn", today.toString(), "publishedIn", "江阴市人民政府网站"),
                Participant.status("PUBLISHED"));
        expect(false, asked(owner, place));
        head.act(
                delegation, "commencement", Map.of("capacity", "设有综合行政执法局，持证执法人员 8 人"), Participant.status("IN_FORCE"));
        var after = asked(owner, place);
        expect(true, after);
        narrator.step(
                Speech.of(
                        "demo.power-delegated",
                        after.path("warrant").path("inNameOf").asText(),
                        after.path("warrant").path("paper").asText()),
                drafted.path("number").asText());
    }

    /** As anybody concerned may ask. */
    private static JsonNode asked(Participant owner, ArrivalAct.Place place) {
        return owner.get(INSPECTIONS + "/delegated-powers?region=" + place.town() + "&sector=" + place.sector()
                + "&power=" + POWER);
    }

    private static void expect(boolean may, JsonNode answer) {
        if (answer.path("mayExercise").asBoolean() != may) {
            throw new UnexpectedAnswer(Speech.of("expected.power", may, answer));
        }
    }
}
