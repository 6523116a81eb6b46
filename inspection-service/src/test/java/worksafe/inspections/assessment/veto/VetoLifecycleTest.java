package worksafe.inspections.assessment.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.assessment.veto.VetoFixtures.COUNTY;
import static worksafe.inspections.assessment.veto.VetoFixtures.MAYOR;
import static worksafe.inspections.assessment.veto.VetoFixtures.NOW;
import static worksafe.inspections.assessment.veto.VetoFixtures.SUPERVISOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.inspections.assessment.AssessmentProblem;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status, and the rules of a veto. The table is written by hand. */
class VetoLifecycleTest {

    private static final Instant NEXT_YEAR = Instant.parse("2027-07-01T02:00:00Z");
    private static final LocalDate UNTIL = LocalDate.parse("2027-06-30");

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | confirm               | drop                | announce             | lift            | expire
            TRIGGERED | CONFIRMED VetoDecided | DROPPED VetoDecided | -                    | -               | .
            CONFIRMED | -                     | -                   | IN_FORCE VetoInForce | -               | .
            IN_FORCE  | -                     | -                   | -                    | ENDED VetoEnded | ENDED VetoEnded
            ENDED     | -                     | -                   | -                    | -               | .
            DROPPED   | -                     | -                   | -                    | -               | .
            """);

    private static final Map<String, Function<Veto, Optional<? extends VetoEvent>>> VERBS = Map.of(
            "confirm", veto -> Optional.of(veto.decide(true, "同意", COUNTY, MAYOR, NOW)),
            "drop", veto -> Optional.of(veto.decide(false, "不予否决", COUNTY, MAYOR, NOW)),
            "announce", veto -> Optional.of(veto.announce("澄政办〔2026〕21号", SUPERVISOR, NOW)),
            "lift", veto -> Optional.of(veto.lift("已全面履职", COUNTY, MAYOR, NOW)),
            "expire", veto -> veto.expire(UNTIL, NEXT_YEAR));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(VetoStatus::valueOf, VetoLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(VetoStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("veto", VetoStatus.class, VetoStatus::next);
    }

    private static void check(VetoStatus status, String verb, String expected) {
        var veto = VetoFixtures.in(status);
        var before = VetoView.of(veto, Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(veto)).isInstanceOf(IllegalTransition.class);
                assertThat(VetoView.of(veto, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(veto)).isEmpty();
                assertThat(VetoView.of(veto, Set.of())).isEqualTo(before);
            }
            default -> {
                VetoEvent event = VERBS.get(verb).apply(veto).orElseThrow();
                assertThat(veto.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.veto().status()).isEqualTo(veto.status());
            }
        }
    }

    @Test
    void generalAccidentIsNoGroundUnlessItWasConcealedOrMadeWorse() {
        refused(
                AssessmentProblem.VETO_GRADE_TOO_LOW,
                () -> VetoFixtures.triggered(VetoFixtures.of(VetoGround.ACCIDENT, AccidentGrade.GENERAL, 2026, null)));
        for (var ground : Set.of(VetoGround.CONCEALMENT, VetoGround.POOR_RESCUE)) {
            assertThat(VetoFixtures.triggered(VetoFixtures.of(ground, AccidentGrade.GENERAL, 2026, null))
                            .aggregate()
                            .particulars()
                            .ground())
                    .isEqualTo(ground);
        }
    }

    @Test
    void majorAccidentIsForTheLevelAbove() {
        var veto = VetoFixtures.triggered(VetoFixtures.of(VetoGround.ACCIDENT, AccidentGrade.MAJOR, 2026, null))
                .aggregate();
        assertThat(veto.decidedIn()).isEqualTo(COUNTY.parent());
        refused(AssessmentProblem.VETO_FOR_SUPERIOR, () -> veto.decide(true, "同意", COUNTY, MAYOR, NOW));
        assertThat(veto.actions(COUNTY)).isEmpty();

        var decided = veto.decide(true, "同意", COUNTY.parent(), MAYOR, NOW);

        assertThat(decided.veto().status()).isEqualTo(VetoStatus.CONFIRMED);
    }

    @Test
    void whoBroughtItUpDoesNotDecide() {
        var veto = VetoFixtures.in(VetoStatus.TRIGGERED);
        refused(AssessmentProblem.VETO_SAME_PERSON, () -> veto.decide(true, "同意", COUNTY, SUPERVISOR, NOW));
    }

    @Test
    void onlyThisYearAndTheLastCount() {
        for (var year : Set.of(2024, 2027)) {
            refused(
                    AssessmentProblem.VETO_YEAR_OUTSIDE,
                    () -> VetoFixtures.triggered(
                            VetoFixtures.of(VetoGround.ACCIDENT, AccidentGrade.LARGER, year, null)));
        }
    }

    @Test
    void itBarsTheWholeYearAndEndsWhenThatIsAssessed() {
        var veto = VetoFixtures.in(VetoStatus.IN_FORCE);
        assertThat(veto.barsFrom()).isEqualTo("2026-01-01");
        assertThat(veto.barsUntil()).isEqualTo("2026-12-31");
        assertThat(veto.expire(UNTIL, Instant.parse("2027-06-30T02:00:00Z"))).isEmpty();
        assertThat(veto.expire(UNTIL, NEXT_YEAR)).isPresent();
    }

    private static void refused(AssessmentProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
