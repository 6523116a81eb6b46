package worksafe.inspections.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.inspections.penalty.remedy.Remedy;
import worksafe.inspections.penalty.remedy.RemedyKind;
import worksafe.inspections.penalty.remedy.RemedyOutcome;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class PenaltyEventsContractTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-20");

    /** What no sample has: nothing is confiscated, and nothing is published. */
    private static final Set<String> NEVER_HERE = Set.of("confiscatedFen", "publishedOn");

    /** What a case does not have before it is served, or decided. */
    private static final Map<Class<?>, Set<String>> NOT_YET = Map.of(
            PenaltyEvent.PenaltyCaseFiled.class,
            Set.of(
                    "decisionNumber",
                    "fineFen",
                    "confiscatedFen",
                    "decidedOn",
                    "servedOn",
                    "effect",
                    "publishedOn",
                    "archive"),
            PenaltyEvent.PenaltyDecided.class,
            Set.of("decisionNumber", "confiscatedFen", "servedOn", "publishedOn"));

    @Inject
    Outbox outbox;

    static Stream<PenaltyEvent> samples() {
        return Stream.of(
                (PenaltyEvent) PenaltyFixtures.filed().event(),
                PenaltyFixtures.in(PenaltyStatus.SERVED)
                        .miss(PenaltyFixtures.NOW)
                        .orElseThrow(),
                PenaltyFixtures.in(PenaltyStatus.HEARD)
                        .punish(null, PenaltyFixtures.GATES, "事实清楚", PenaltyFixtures.APPROVER, PenaltyFixtures.NOW),
                PenaltyFixtures.in(PenaltyStatus.DECIDED)
                        .serve(
                                "CJ320281-2026-000021",
                                PenaltyFixtures.SERVED_ON,
                                PenaltyFixtures.PAY_BY,
                                PenaltyFixtures.NOW),
                PenaltyFixtures.in(PenaltyStatus.SERVED)
                        .pay(
                                PenaltyFixtures.paid(3_000_000),
                                PenaltyFixtures.SURCHARGE,
                                PenaltyFixtures.REVIEWER,
                                PenaltyFixtures.NOW),
                reconsidered()
                        .decideRemedy(
                                RemedyOutcome.CHANGED,
                                2_000_000L,
                                DAY,
                                "变更罚款数额",
                                PenaltyFixtures.APPROVER,
                                PenaltyFixtures.NOW),
                reconsidered()
                        .decideRemedy(
                                RemedyOutcome.REVOKED, null, DAY, "撤销", PenaltyFixtures.APPROVER, PenaltyFixtures.NOW));
    }

    private static PenaltyCase reconsidered() {
        var kept = PenaltyFixtures.in(PenaltyStatus.SERVED);
        var unused = kept.askRemedy(
                Remedy.asked(RemedyKind.RECONSIDERATION, "江阴市人民政府", DAY, false),
                PenaltyFixtures.REVIEWER,
                PenaltyFixtures.NOW);
        return kept;
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(PenaltyEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(PenaltyEvent event) {
        outbox.append(event);

        // The example shows all that such an event may tell; what a case does not have yet it does not tell, and
        // nothing else lacks.
        var contract = EventContract.ofType(event.type());
        contract.accepts(contract.example());
        contract.accepts(Announced.latestOf(PenaltyFixtures.ID));
        var told = EventContract.properties(contract.example()).stream()
                .filter(property ->
                        !NOT_YET.getOrDefault(event.getClass(), NEVER_HERE).contains(property))
                .toList();
        assertThat(EventContract.properties(Announced.latestOf(PenaltyFixtures.ID)))
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(Announced.latestOf(PenaltyFixtures.ID))
                .doesNotContain(
                        PenaltyFixtures.INVESTIGATOR.name(),
                        PenaltyFixtures.REVIEWER.name(),
                        PenaltyFixtures.APPROVER.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(PenaltyEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("enterprise:" + PenaltyFixtures.ENTERPRISE);
    }
}
