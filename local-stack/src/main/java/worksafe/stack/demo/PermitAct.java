package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import worksafe.stack.Speech;

/**
 * An enterprise applies for a safety production permit, is sent back for a paper, is examined condition by condition and granted it
 * by the office of the province; then it has it renewed.
 */
final class PermitAct {

    private static final String PERMITS = REGISTRY + "/safety-permits";
    private static final String PROVINCE = "320000000000";
    private static final Map<String, Object> CONTENT =
            Map.of("principal", "陈卫东", "address", "滨江路 18 号", "scope", "危险化学品生产：液氯 30000 吨/年");
    private static final List<String> CONDITIONS = List.of(
            "RESPONSIBILITY_AND_RULES",
            "INVESTMENT",
            "BODY_AND_STAFF",
            "MANAGERS_QUALIFIED",
            "SPECIAL_OPERATORS",
            "STAFF_TRAINED",
            "INJURY_INSURANCE",
            "PREMISES_AND_PROCESSES",
            "HEALTH_PROTECTION",
            "SAFETY_EVALUATION",
            "MAJOR_SOURCES",
            "EMERGENCY_RESPONSE",
            "OTHER");

    private final Participants participants;
    private final Narrator narrator;

    PermitAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    /** Plays with one enterprise. */
    void play(String enterprise) {
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        var office = participants.official("supervisor", "demo-permit-office", "许可窗口", PROVINCE);
        var chief = participants.official("approver", "demo-permit-chief", "郑处长", PROVINCE);
        var permit =
                owner.create(PERMITS, Map.of("enterpriseId", enterprise, "trade", "HAZARDOUS_CHEMICALS_PRODUCTION"));
        var path = PERMITS + "/" + permit.path("id").asText();

        var application = applied(owner, "safety-permit", enterprise, permit, CONTENT);
        office.act(application, "return", Map.of("missing", List.of("安全评价报告")), Participant.status("RETURNED"));
        owner.act(application, "completion", Map.of("content", CONTENT), Participant.status("SUBMITTED"));
        decide(application, path, office, chief);
        var granted = owner.get(path);
        expect(granted);
        narrator.step(Speech.of("demo.permit-granted"), granted.path("number").asText());

        var renewal = applied(
                owner,
                "safety-permit-renewal",
                enterprise,
                permit,
                Map.of("withoutExamination", false, "statement", "严格守法，未降低安全生产条件，无死亡事故"));
        decide(renewal, path, office, chief);
        var renewed = owner.get(path);
        expect(renewed);
        narrator.step(
                Speech.of("demo.permit-renewed", renewed.path("validUntil").asText()),
                renewed.path("number").asText());
    }

    private static String applied(
            Participant owner, String kind, String enterprise, JsonNode permit, Map<String, Object> content) {
        return REGISTRY
                + "/applications/"
                + owner.create(
                                REGISTRY + "/applications",
                                Map.of(
                                        "kind",
                                        kind,
                                        "enterpriseId",
                                        enterprise,
                                        "subjectId",
                                        permit.path("id").asText(),
                                        "content",
                                        content))
                        .path("id")
                        .asText();
    }

    /** Accepted by the office, examined by the county's supervisor, decided by the office's head. */
    private void decide(String application, String permit, Participant office, Participant chief) {
        office.act(application, "acceptance", Map.of(), Participant.status("ACCEPTED"));
        participants
                .supervisor()
                .act(
                        permit,
                        "examination",
                        Map.of(
                                "conditions",
                                CONDITIONS.stream()
                                        .map(condition -> Map.of("condition", condition, "state", "MET"))
                                        .toList(),
                                "opinion",
                                "十三项条件均已具备"),
                        view -> !view.path("examination").isMissingNode());
        chief.act(
                application,
                "decision",
                Map.of("result", "APPROVED", "opinion", "具备安全生产条件，准予许可。"),
                Participant.status("APPROVED"));
    }

    private static void expect(JsonNode permit) {
        if (!permit.path("status").asText().equals("IN_FORCE")) {
            throw new UnexpectedAnswer(Speech.of("expected.permit", "IN_FORCE", permit));
        }
    }
}
