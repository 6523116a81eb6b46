package worksafe.training.induction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.training.induction.InductionDemands.Guided;
import worksafe.training.induction.InductionDemands.Hours;
import worksafe.training.induction.InductionDemands.Topics;
import worksafe.training.rule.TrainingBasis;
import worksafe.training.rule.TrainingTopic;

/** What the policy book says of training before work. */
@ApplicationScoped
class InductionRules implements PolicyBook.Words {

    private static final String LEVELS = "induction.levels.";
    private static final String HOURS = "induction.hours.";
    private static final String LEVEL_HOURS = "induction.level-hours.";
    private static final String TOPICS = "induction.topics";
    private static final String PRACTICE = "induction.practice";
    private static final String GUIDED = "induction.guided";
    private static final String RETURN_AFTER = "induction.return-after";

    private final PolicyBook policies;
    private final Calendar calendar;

    InductionRules(PolicyBook policies, Calendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    @Override
    public boolean areFor(String code) {
        return code.equals(LEVELS + "*") || code.equals(HOURS + "*") || code.equals(LEVEL_HOURS + "*");
    }

    @Override
    public Set<String> words() {
        return Stream.concat(
                        Arrays.stream(InductionKind.values()).map(InductionKind::code),
                        Arrays.stream(InductionLevel.values()).map(InductionLevel::code))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The levels that such a worker goes through; the team's always. */
    Collection<InductionLevel> levels(InductionKind kind, Place place, LocalDate day) {
        var levels = EnumSet.of(InductionLevel.TEAM);
        policies.evaluate(LEVELS + kind.code(), place.region(), place.sector(), place.trades(), day)
                .result()
                .items(PolicyRow.VALUE)
                .forEach(level -> levels.add(InductionLevel.valueOf(level)));
        return levels;
    }

    /** What is asked of an induction of that kind on that day. */
    InductionDemands demands(InductionKind kind, Place place, LocalDate day) {
        var book = policies.edition();
        var levelHours = new EnumMap<InductionLevel, Hours>(InductionLevel.class);
        for (var level : InductionLevel.values()) {
            var hours = hours(find(book, LEVEL_HOURS + level.code(), place, day));
            if (hours != null) {
                levelHours.put(level, hours);
            }
        }
        var topics = find(book, TOPICS, place, day);
        var practice = find(book, PRACTICE, place, day);
        var guided = find(book, GUIDED, place, day);
        return new InductionDemands(
                allHours(find(book, HOURS + kind.code(), place, day)),
                // Those of a level are of the three levels of a newcomer; the others are taught what concerns them.
                kind == InductionKind.NEW ? levelHours : Map.of(),
                topics == null || kind == InductionKind.NEW_PROCESS
                        ? List.of()
                        : topics.deciding().stream()
                                .map(row ->
                                        new Topics(TrainingTopic.of(row.items(PolicyRow.VALUE)), TrainingBasis.of(row)))
                                .toList(),
                practice == null || !practice.result().flag(PolicyRow.VALUE)
                        ? null
                        : TrainingBasis.of(practice.result()),
                guided == null
                        ? null
                        : new Guided(guided.result().period(PolicyRow.VALUE), TrainingBasis.of(guided.result())));
    }

    /** The last day on which somebody who left on that day comes back without being taught again. */
    LocalDate latestReturn(LocalDate leftOn, Place place, LocalDate day) {
        return policies.evaluate(RETURN_AFTER, place.region(), place.sector(), place.trades(), day)
                .result()
                .dueDate(leftOn, calendar.edition().days())
                .date();
    }

    private static PolicyAnswer.@Nullable Decided find(
            PolicyBook.Edition book, String code, Place place, LocalDate day) {
        return book.find(code, place.region(), place.sector(), place.trades(), day)
                .orElse(null);
    }

    /** Those of the deciding row; a document takes nothing from what a rule asks, so the nearest row that bars stands beside it. */
    private static List<Hours> allHours(PolicyAnswer.@Nullable Decided answer) {
        if (answer == null) {
            return List.of();
        }
        var decided = hours(answer.result());
        return decided.basis().bars()
                ? List.of(decided)
                : Stream.concat(
                                Stream.of(decided),
                                answer.matched().stream()
                                        .map(InductionRules::hours)
                                        .filter(other -> other.basis().bars())
                                        .limit(1))
                        .toList();
    }

    private static @Nullable Hours hours(PolicyAnswer.@Nullable Decided answer) {
        return answer == null ? null : hours(answer.result());
    }

    private static Hours hours(PolicyRow row) {
        return new Hours(row.number(PolicyRow.VALUE).intValueExact(), TrainingBasis.of(row));
    }
}
