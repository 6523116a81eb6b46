package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.REGISTRY;
import static worksafe.stack.demo.Demo.TRAINING;

import worksafe.stack.Speech;

/**
 * A figure leads to its reason: an answer of the policy book names the clause, the law library says what the clause is about,
 * and what took the place of its document.
 */
final class LawAct {

    /** The last day of order 30, by which cards were reviewed. */
    private static final String DAY = "2026-05-31";

    private static final String ORDER_19 = "tzzy-19";

    private final Participants participants;
    private final Narrator narrator;

    LawAct(Participants participants, Narrator narrator) {
        this.participants = participants;
        this.narrator = narrator;
    }

    void play() {
        var supervisor = participants.supervisor();
        var row = supervisor
                .get(TRAINING + "/policies/evaluation?code=certificate.review-period.special-operation&region=" + COUNTY
                        + "&day=" + DAY)
                .path("deciding")
                .path(0);
        var clause = supervisor.get(
                REGISTRY + "/public/law-clauses/" + row.path("lawId").asText());
        narrator.step(
                Speech.of(
                        "demo.clause",
                        clause.path("label").asText(),
                        clause.path("subject").asText()),
                row.path("source").asText(),
                row.path("lawId").asText());

        var law = supervisor.get(
                REGISTRY + "/public/laws/" + clause.path("documentId").asText());
        var next = law.path("successor");
        if (!next.path("id").asText().equals(ORDER_19)) {
            throw new UnexpectedAnswer(Speech.of("expected.successor", next));
        }
        narrator.step(
                Speech.of(
                        "demo.successor",
                        law.path("validTo").asText(),
                        next.path("number").asText()),
                next.path("id").asText());
    }
}
