package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** The steps of a penalty case, each by whom it befits. */
final class PenaltySteps {

    static final String PENALTIES = VisitSteps.INSPECTIONS + "/penalties";

    private static final String PAPER = """
            {"kind": "%s", "authority": "江阴市应急管理局", "reviewAuthority": "江阴市人民政府", "court": "江阴市人民法院"}""";

    private final VisitSteps visits;

    PenaltySteps(VisitSteps visits) {
        this.visits = visits;
    }

    static String path(String id) {
        return PENALTIES + "/" + id;
    }

    Http chief() {
        return visits.as("approver", "penalty-chief");
    }

    Http reviewer() {
        return visits.as("supervisor", "penalty-reviewer");
    }

    JsonNode shown(String id) {
        return visits.supervisor().get(path(id)).expect(200).json();
    }

    /**
     * A case that was filed.
     *
     * @param origin kind of what it comes from, with the property that says which
     * @return its id
     */
    String filed(UUID enterprise, String origin, String title) {
        return Journey.createOnceKnown(chief(), PENALTIES, VisitSteps.key(), """
                {"enterpriseId": "%s", "party": {"kind": "ENTERPRISE"},
                 "origin": {%s, "actOn": "%s", "foundOn": "%s"}, "title": "%s", "inspectorIds": [%s]}
                """.formatted(
                                enterprise, origin, visits.today(), visits.today(), title, visits.teamIds()))
                .path("id")
                .asText();
    }

    /** The investigators report, and somebody else finds nothing missing. */
    void putForward(String id, String sentence) {
        Journey.actOn(visits.leader(), path(id), "investigation", """
                {"report": "事实清楚，证据确实、充分。", "sentence": %s}
                """.formatted(sentence));
        Journey.actOn(reviewer(), path(id), "review", """
                {"passed": true, "opinion": "事实清楚，证据充分。"}
                """);
    }

    /** What the party is to do besides, and one violation in a band of the law. */
    static String sentence(String violation, String kinds, boolean grave) {
        return """
                {"violations": [{%s}], "kinds": [%s], "correction": "更换失效探测器，恢复报警联动。", "grave": %s}""".formatted(violation, kinds, grave);
    }

    void discussed(String id) {
        Journey.actOn(chief(), path(id), "discussion", """
                {"members": ["penalty-chief", "penalty-deputy-1", "penalty-deputy-2"], "opinion": "同意"}
                """);
    }

    /** The party is told what is intended. */
    void told(String id) {
        var unused = handedOver(id, "NOTICE");
    }

    void waived(String id, Http owner) {
        Journey.actOn(owner, path(id), "statement", "{\"waived\": true}");
    }

    void decided(String id) {
        var decided = Journey.actOn(chief(), path(id), "decision", """
                {"reason": "事实清楚，证据充分，适用法律正确。"}
                """);
        assertThat(decided.path("status").asText()).as("%s", decided).isEqualTo("DECIDED");
    }

    /**
     * The decision is handed over.
     *
     * @return the id of its paper
     */
    String decisionServed(String id) {
        return handedOver(id, "DECISION");
    }

    private String handedOver(String id, String kind) {
        return visits.handedOver(path(id), id, PAPER.formatted(kind), visits.leader(), visits.second());
    }

    JsonNode paid(String id, long fen) {
        return Journey.actOn(visits.supervisor(), path(id), "payment", """
                {"paidOn": "%s", "amountFen": %d, "receipt": "NO.320281000123"}
                """.formatted(visits.today(), fen));
    }

    void remedyAsked(String id, String kind, String body) {
        Journey.actOn(visits.supervisor(), path(id), "remedy", """
                {"kind": "%s", "body": "%s", "askedOn": "%s"}
                """.formatted(kind, body, visits.today()));
    }

    JsonNode remedyDecided(String id, String outcome, String reason) {
        return Journey.actOn(chief(), path(id), "outcome", """
                {"outcome": %s, "decidedOn": "%s", "reason": "%s"}
                """.formatted(outcome, visits.today(), reason));
    }
}
