package worksafe.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was found out about a bundle.
 *
 * @param stage how much of the draw the bundle makes public; absent if the file could not be read that far
 * @param draw identifier of the draw, if the file could be read that far
 * @param seal the seal that the bundle states, to be compared with the one that was published when it was sealed
 * @param outcomes one for each check, in order
 * @param unchecked what nobody can tell from what was given, however good the file is
 * @param size length of the file in bytes
 * @param took how long it took to verify it
 * @param standing how the enterprise that was asked for stands; absent if none was asked for, if it is not in the pool,
 *     or if a check fails
 */
public record Verification(
        Optional<Stage> stage,
        Optional<String> draw,
        Optional<String> seal,
        List<CheckOutcome> outcomes,
        List<Sentence> unchecked,
        long size,
        Duration took,
        Optional<EnterpriseStanding> standing) {

    /** Keeps its own copies. */
    public Verification {
        outcomes = List.copyOf(outcomes);
        unchecked = List.copyOf(unchecked);
    }

    /** Whether everything that could be checked is right. */
    public boolean holds() {
        return failure().isEmpty();
    }

    /** The first check that failed. */
    public Optional<CheckOutcome> failure() {
        return outcomes.stream()
                .filter(outcome -> outcome.state() == CheckOutcome.State.FAILS)
                .findFirst();
    }

    /** The outcome of one check. */
    public CheckOutcome.State of(Check check) {
        return outcomes.get(check.ordinal()).state();
    }

    /** All of it for people, line by line. */
    public List<String> report(Locale language) {
        var lines = new ArrayList<String>();
        stage.ifPresent(value -> lines.add(Sentence.of(
                        "report.draw",
                        draw.orElse(""),
                        Sentence.of("stage." + value).in(language))
                .in(language)));
        seal.ifPresent(value -> lines.add(Sentence.of("report.seal", value).in(language)));
        for (var outcome : outcomes) {
            lines.add("  %-15s  %-9s  %s"
                    .formatted(
                            outcome.check().code(),
                            Sentence.of("state." + outcome.state()).in(language),
                            Sentence.of("check." + outcome.check().code()).in(language)));
            outcome.reason().ifPresent(reason -> lines.add("      " + reason.in(language)));
        }
        lines.add(Sentence.of("report.unchecked").in(language));
        unchecked.forEach(sentence -> lines.add("  - " + sentence.in(language)));
        standing.ifPresent(value -> lines.addAll(value.report(language)));
        lines.add(Sentence.of("report.took", size, String.format(Locale.ROOT, "%.2f", took.toMillis() / 1000.0))
                .in(language));
        lines.add(failure()
                .map(outcome -> Sentence.of("report.fails", outcome.check().code()))
                .orElse(Sentence.of("report.holds"))
                .in(language));
        return lines;
    }
}
