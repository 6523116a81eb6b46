package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.TRAINING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.ResidentId;
import worksafe.stack.Speech;

/** A newcomer may not work before having been taught at the plant, the workshop and the team, and assessed. */
final class InductionAct {

    private static final int HOURS = 24;

    private final Participants participants;
    private final Narrator narrator;
    private final RandomGenerator random;

    InductionAct(Participants participants, Narrator narrator, RandomGenerator random) {
        this.participants = participants;
        this.narrator = narrator;
        this.random = random;
    }

    /** Teaches somebody at an enterprise. */
    void play(String enterprise, LocalDate today) {
        var supervisor = participants.supervisor();
        var person = supervisor.createOnceKnown(
                TRAINING + "/persons",
                Map.of("name", "钱新工", "residentId", residentId(), "enterpriseId", enterprise),
                "enterprise-unknown");
        var induction = supervisor.create(
                TRAINING + "/inductions",
                Map.of(
                        "personId",
                        person.path("id").asText(),
                        "enterpriseId",
                        enterprise,
                        "kind",
                        "NEW",
                        "relation",
                        "EMPLOYEE",
                        "job",
                        "包装工",
                        "startedOn",
                        today.toString()));
        var barred = supervisor
                .get(TRAINING + "/enterprises/" + enterprise + "/unfit-workers")
                .path("items")
                .path(0);
        narrator.step(Speech.of(
                "demo.newcomer-barred", barred.path("basis").path("clause").asText()));
        var thing = TRAINING + "/inductions/" + induction.path("id").asText();
        for (var level : List.of("PLANT", "WORKSHOP", "TEAM")) {
            supervisor.act(
                    thing,
                    "level",
                    Map.of(
                            "level",
                            level,
                            "doneOn",
                            today.toString(),
                            "hours",
                            HOURS,
                            "topics",
                            List.of("RULES", "PROCEDURES", "SKILLS", "EMERGENCY", "RIGHTS"),
                            "teacher",
                            "李安全"),
                    now -> now.path("taught").findValuesAsText("level").contains(level));
        }
        var fit = supervisor.act(
                thing,
                "fitness",
                Map.of("assessedOn", today.toString(), "assessor", "李安全", "score", 92),
                now -> now.path("status").asText().equals("FIT"));
        narrator.step(
                Speech.of("demo.newcomer-fit", fit.path("hours").asText()),
                fit.path("id").asText());
    }

    /** A number that nobody has, with its right check digit. */
    private String residentId() {
        var body = "32028119910101%03d".formatted(random.nextInt(1000));
        return Stream.of("0123456789X".split(""))
                .map(check -> body + check)
                .filter(InductionAct::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValid(String number) {
        try {
            return ResidentId.of(number).value().equals(number);
        } catch (InvalidValue invalid) {
            return false;
        }
    }
}
