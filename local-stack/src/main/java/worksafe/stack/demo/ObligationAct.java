package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.Map;
import worksafe.kernel.ChinaTime;
import worksafe.stack.Speech;

/**
 * An enterprise that is in order grows: what it owes by law grows with the number of its people, and its grade says by how many
 * points. What it then puts in order takes them away again.
 */
final class ObligationAct {

    private static final int FEW = 40;
    /** Above the number from which the law asks for somebody whose only task is safety. */
    private static final int MANY = 120;
    /** How many obligations ask by the number of people. */
    private static final int NUMBERED = 2;

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;

    ObligationAct(Participants participants, Narrator narrator, InstantSource clock) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** Plays with an enterprise at which somebody has looked, and which has stated nothing of its organisation. */
    void play(String enterprise) {
        var supervisor = participants.supervisor();
        var owner = participants.ofEnterprise("demo-enterprise", "王建国", COUNTY, enterprise);
        RegisterAct.correct(supervisor, enterprise, RegisterAct.INDUSTRY, FEW);
        var entry = owner.create(
                REGISTRY + "/registers/safety-organisation/entries",
                Map.of("enterpriseId", enterprise, "data", organisation(0, FEW)));
        awaitBoth(supervisor, enterprise, "MET");
        var before = graded(supervisor, enterprise);
        tell("demo.grade-before", FEW, before, enterprise);

        RegisterAct.correct(supervisor, enterprise, RegisterAct.INDUSTRY, MANY);
        awaitBoth(supervisor, enterprise, "UNMET");
        var lacking = supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/obligations/safety-staff")
                .path("rows")
                .valueStream()
                .filter(row -> row.path("state").asText().equals("UNMET")
                        && row.path("founds").asBoolean())
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswer(Speech.of("expected.unmet-row", enterprise)));
        narrator.step(
                Speech.of("demo.obligation-added", lacking.path("arithmetic").asText()),
                lacking.path("source").asText(),
                lacking.path("clause").asText());
        var grown = graded(supervisor, enterprise);
        tell("demo.grade-after", MANY, grown, enterprise);
        if (unmet(grown) < unmet(before) + NUMBERED || score(grown) < score(before)) {
            throw new UnexpectedAnswer(Speech.of("expected.graded-worse", before, grown));
        }

        owner.act(
                REGISTRY + "/registers/safety-organisation/entries/"
                        + entry.path("id").asText(),
                "correction",
                Map.of("data", organisation(1, MANY), "reason", "新聘专职安全管理人员并为全员参保"),
                shown -> shown.path("data").path("injuryInsured").asInt() == MANY);
        awaitBoth(supervisor, enterprise, "MET");
        var after = graded(supervisor, enterprise);
        tell("demo.grade-after", MANY, after, enterprise);
        if (unmet(after) > unmet(grown) - NUMBERED || score(after) > score(grown)) {
            throw new UnexpectedAnswer(Speech.of("expected.graded-better", grown, after));
        }
    }

    private Map<String, Object> organisation(int fullTime, int insured) {
        return Map.of(
                "statedOn",
                ChinaTime.dayOf(clock.instant()).toString(),
                "body",
                false,
                "fullTime",
                fullTime,
                "partTime",
                1,
                "service",
                "INTERMEDIARY",
                "engineers",
                0,
                "injuryInsured",
                insured);
    }

    /** Both that depend on the number are kept so; the grade counts what is kept. */
    private static void awaitBoth(Participant supervisor, String enterprise, String state) {
        for (var kind : new String[] {"safety-staff", "injury-insurance"}) {
            supervisor.await(
                    REGISTRY + "/obligations?kind=" + kind + "&enterpriseId=" + enterprise,
                    Speech.of("awaited.judged"),
                    list -> list.path("items").path(0).path("state").asText().equals(state));
        }
    }

    private static JsonNode graded(Participant supervisor, String enterprise) {
        return supervisor.await(
                REGISTRY + "/enterprises/" + enterprise + "/grade",
                Speech.of("awaited.graded"),
                grade -> grade.hasNonNull("grade"));
    }

    private void tell(String what, int headcount, JsonNode grade, String enterprise) {
        narrator.step(
                Speech.of(what, headcount, unmet(grade), grade.path("grade").asText(), score(grade)), enterprise);
    }

    private static int score(JsonNode grade) {
        return grade.path("score").asInt();
    }

    /** How many obligations are not met, by laws, regulations and rules. */
    private static int unmet(JsonNode grade) {
        return grade.path("inputs")
                .valueStream()
                .filter(input -> input.path("input").asText().equals("OBLIGATION"))
                .mapToInt(input -> input.path("value").asInt())
                .sum();
    }
}
