package worksafe.training.induction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.WorkingCalendar;
import worksafe.training.rule.TrainingBasis;
import worksafe.training.rule.TrainingTopic;

/**
 * What the policies of a day and place ask of an induction.
 *
 * @param hours of all levels together: of the deciding row, and of the nearest that bars where that one does not
 * @param levelHours of single levels, where something is said
 * @param topics what is to be taught, row by row
 * @param practice that the practical workshop is passed; absent where it need not be
 * @param guided for how long the worker is guided; absent where no row says so
 */
record InductionDemands(
        List<Hours> hours,
        Map<InductionLevel, Hours> levelHours,
        List<Topics> topics,
        @Nullable TrainingBasis practice,
        @Nullable Guided guided) {

    InductionDemands {
        hours = List.copyOf(hours);
        levelHours = Map.copyOf(levelHours);
        topics = List.copyOf(topics);
    }

    /** So many hours at least. */
    record Hours(int least, TrainingBasis basis) {}

    /** These topics at least. */
    record Topics(Set<TrainingTopic> asked, TrainingBasis basis) {}

    /** So long under guidance. */
    record Guided(LegalPeriod period, TrainingBasis basis) {

        /** The first day on which the worker works alone. */
        LocalDate alone(LocalDate fitOn, WorkingCalendar calendar) {
            return period.dueDate(fitOn, calendar).date();
        }
    }

    /** What was taught lacks, that which bars first. */
    List<InductionShortfall> unmet(
            Collection<LevelRecord> taught, boolean practised, boolean guidedWork, @Nullable String guide) {
        var unmet = new ArrayList<InductionShortfall>();
        var sum = taught.stream().mapToInt(LevelRecord::hours).sum();
        for (var asked : hours) {
            if (sum < asked.least()) {
                unmet.add(InductionShortfall.of(InductionShortfallKind.HOURS, asked.least(), sum, asked.basis()));
            }
        }
        var byLevel = taught.stream()
                .collect(Collectors.groupingBy(
                        level -> InductionLevel.valueOf(level.level()),
                        () -> new EnumMap<>(InductionLevel.class),
                        Collectors.summingInt(LevelRecord::hours)));
        byLevel.forEach((level, had) -> Optional.ofNullable(levelHours.get(level))
                .filter(asked -> had < asked.least())
                .ifPresent(asked -> unmet.add(InductionShortfall.of(
                        InductionShortfallKind.LEVEL_HOURS, level + " " + asked.least(), had, asked.basis()))));
        var told = taught.stream()
                .flatMap(level -> TrainingTopic.of(level.topics()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (var asked : topics) {
            if (!told.containsAll(asked.asked())) {
                unmet.add(InductionShortfall.of(
                        InductionShortfallKind.TOPICS, words(asked.asked()), words(told), asked.basis()));
            }
        }
        if (practice != null && !practised) {
            unmet.add(InductionShortfall.of(InductionShortfallKind.PRACTICE, "PASSED", "—", practice));
        }
        if (guided != null && guidedWork && guide == null) {
            unmet.add(InductionShortfall.of(InductionShortfallKind.GUIDE, guided.period(), "—", guided.basis()));
        }
        unmet.sort((one, other) -> Boolean.compare(other.bars(), one.bars()));
        return List.copyOf(unmet);
    }

    private static String words(Collection<TrainingTopic> topics) {
        return topics.isEmpty() ? "—" : String.join(", ", TrainingTopic.names(topics));
    }
}
