package worksafe.training.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.policy.PolicyBook;

/** What the policy book says of programmes: a purpose for an audience, at a place, in some trades, on a day. */
@ApplicationScoped
public class ProgrammeRules implements PolicyBook.Words {

    private static final String HOURS = "training.hours.";
    private static final String TOPICS = "training.topics.";
    private static final String HOUR = "training.hour-minutes";

    private final PolicyBook policies;

    ProgrammeRules(PolicyBook policies) {
        this.policies = policies;
    }

    @Override
    public boolean areFor(String code) {
        return code.equals(HOURS + "*") || code.equals(TOPICS + "*");
    }

    /** A word for each purpose and audience, such as {@code yearly-worker}. */
    @Override
    public Set<String> words() {
        return Arrays.stream(TrainingPurpose.values())
                .flatMap(purpose -> Arrays.stream(TrainingAudience.values()).map(audience -> word(purpose, audience)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** So many hours. */
    public record LeastHours(int hours, TrainingBasis basis) {}

    /** How many hours such a programme has at least; empty where nobody says so. */
    public static Optional<LeastHours> hours(
            PolicyBook.Edition book, TrainingPurpose purpose, TrainingAudience audience, Place place, LocalDate day) {
        return find(book, HOURS + word(purpose, audience), place, day)
                .map(answer -> new LeastHours(
                        answer.result().number(PolicyRow.VALUE).intValueExact(), TrainingBasis.of(answer.result())));
    }

    /** Which topics such a programme has at least. */
    public Set<TrainingTopic> topics(TrainingPurpose purpose, TrainingAudience audience, Place place, LocalDate day) {
        return topics(policies.edition(), purpose, audience, place, day)
                .map(row -> TrainingTopic.of(row.items(PolicyRow.VALUE)))
                .orElse(Set.of());
    }

    static Optional<PolicyRow> topics(
            PolicyBook.Edition book, TrainingPurpose purpose, TrainingAudience audience, Place place, LocalDate day) {
        return find(book, TOPICS + word(purpose, audience), place, day).map(PolicyAnswer.Decided::result);
    }

    /** Every programme of which the book says something there on that day. */
    List<TrainingProgramme> all(Place place, LocalDate day) {
        var book = policies.edition();
        var all = new ArrayList<TrainingProgramme>();
        for (var purpose : TrainingPurpose.values()) {
            for (var audience : TrainingAudience.values()) {
                var hours = hours(book, purpose, audience, place, day);
                var topics = topics(book, purpose, audience, place, day);
                if (hours.isPresent() || topics.isPresent()) {
                    all.add(new TrainingProgramme(
                            purpose,
                            audience,
                            hours.map(LeastHours::hours).orElse(null),
                            hours.map(LeastHours::basis).orElse(null),
                            topics.map(row -> TrainingTopic.of(row.items(PolicyRow.VALUE)))
                                    .orElse(Set.of()),
                            topics.map(TrainingBasis::of).orElse(null)));
                }
            }
        }
        return all;
    }

    /** How long an hour of teaching (学时) is. */
    public Duration hour(Place place, LocalDate day) {
        return Duration.ofMinutes(policies.evaluate(HOUR, place.region(), place.sector(), place.trades(), day)
                .result()
                .number(PolicyRow.VALUE)
                .longValueExact());
    }

    private static String word(TrainingPurpose purpose, TrainingAudience audience) {
        return purpose.code() + "-" + audience.code();
    }

    private static Optional<PolicyAnswer.Decided> find(
            PolicyBook.Edition book, String code, Place place, LocalDate day) {
        return book.find(code, place.region(), place.sector(), place.trades(), day);
    }
}
