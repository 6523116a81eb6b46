package worksafe.training.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.induction.InductionFixtures.CALENDAR;
import static worksafe.training.induction.InductionFixtures.DEMANDS;
import static worksafe.training.induction.InductionFixtures.DOCUMENT;
import static worksafe.training.induction.InductionFixtures.FIT_ON;
import static worksafe.training.induction.InductionFixtures.LEFT_ON;
import static worksafe.training.induction.InductionFixtures.NOW;
import static worksafe.training.induction.InductionFixtures.OWNER;
import static worksafe.training.induction.InductionFixtures.RULE;
import static worksafe.training.induction.InductionFixtures.STARTED_ON;
import static worksafe.training.induction.InductionFixtures.TODAY;
import static worksafe.training.induction.InductionFixtures.assessment;
import static worksafe.training.induction.InductionFixtures.complete;
import static worksafe.training.induction.InductionFixtures.demands;
import static worksafe.training.induction.InductionFixtures.in;
import static worksafe.training.induction.InductionFixtures.level;
import static worksafe.training.induction.InductionFixtures.practice;
import static worksafe.training.induction.InductionFixtures.started;
import static worksafe.training.induction.InductionFixtures.taught;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.platform.testing.WrittenTexts;

/** Everything that can happen in every status, and the rules of inductions. The table is written by hand. */
class InductionLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status                   | pass                               | practise                                         | complete               | fail                   | replace                    | leave           | resume            | end
            STARTED                  | PLANT_DONE InductionLevelPassed    | -                                                | -                      | FAILED InductionFailed | -                          | LEFT WorkerLeft | -                 | LEFT WorkerLeft
            PLANT_DONE               | WORKSHOP_DONE InductionLevelPassed | -                                                | -                      | FAILED InductionFailed | -                          | LEFT WorkerLeft | -                 | LEFT WorkerLeft
            WORKSHOP_DONE            | TEAM_DONE InductionLevelPassed     | -                                                | -                      | FAILED InductionFailed | -                          | LEFT WorkerLeft | -                 | LEFT WorkerLeft
            TEAM_DONE                | TEAM_DONE InductionLevelPassed     | WORKSHOP_PRACTICE_PASSED InductionPracticePassed | FIT InductionCompleted | FAILED InductionFailed | -                          | LEFT WorkerLeft | -                 | LEFT WorkerLeft
            WORKSHOP_PRACTICE_PASSED | WORKSHOP_PRACTICE_PASSED InductionLevelPassed | -                                                | FIT InductionCompleted | FAILED InductionFailed | -                          | LEFT WorkerLeft | -                 | LEFT WorkerLeft
            FIT                      | -                                  | -                                                | -                      | -                      | REPLACED InductionReplaced | LEFT WorkerLeft | -                 | LEFT WorkerLeft
            FAILED                   | -                                  | -                                                | -                      | -                      | REPLACED InductionReplaced | LEFT WorkerLeft | -                 | LEFT WorkerLeft
            REPLACED                 | -                                  | -                                                | -                      | -                      | -                          | -               | -                 | .
            LEFT                     | -                                  | -                                                | -                      | -                      | -                          | -               | FIT WorkerResumed | .
            """);

    private static final Map<String, Function<Induction, Optional<? extends InductionEvent>>> VERBS = Map.of(
            "pass",
                    induction -> Optional.of(
                            induction.pass(level(induction.nextLevel().orElse(InductionLevel.TEAM), 8), OWNER, NOW)),
            "practise", induction -> Optional.of(induction.practise(practice(), OWNER, NOW)),
            "complete", induction -> Optional.of(complete(induction)),
            "fail", induction -> Optional.of(induction.fail(FIT_ON, "未合格", OWNER, NOW)),
            "replace", induction -> Optional.of(induction.replace(NOW)),
            "leave", induction -> Optional.of(induction.leave(LEFT_ON, null, OWNER, NOW)),
            "resume", induction -> Optional.of(induction.resume(TODAY, TODAY, OWNER, NOW)),
            "end", induction -> induction.end(LEFT_ON, NOW));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(InductionStatus::valueOf, InductionLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatusAndWhatCanBeDoneLeadsOn() {
        TABLE.assertLineForEvery(InductionStatus.class);
        LifecycleTable.assertActionsLeadOn(
                InductionStatus.class, InductionStatus::actions, InductionStatus::next, InductionAction.values());
    }

    @Test
    void everyRefusalHasItsTexts() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), InductionProblem.values());
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("induction", InductionStatus.class, InductionStatus::next);
    }

    private static void assertRefused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo(slug));
    }

    @Test
    void levelsFollowOneAnotherAndSoDoTheirDays() {
        assertRefused("induction-level-order", () -> started(false).pass(level(InductionLevel.TEAM, 8), OWNER, NOW));
        assertRefused(
                "induction-day-outside",
                () -> in(InductionStatus.STARTED).leave(STARTED_ON.minusDays(1), null, OWNER, NOW));
        assertRefused(
                "induction-day-outside",
                () -> in(InductionStatus.TEAM_DONE).fail(LocalDate.parse("2026-09-02"), "x", OWNER, NOW));
    }

    @Test
    void tooFewHoursRefuseTheFitnessWhereARuleAsksForThem() {
        var induction = taught(false, 7);

        assertRefused("induction-short", () -> complete(induction));

        assertThat(induction.status()).isEqualTo(InductionStatus.TEAM_DONE);
        assertThat(induction.shortfalls(DEMANDS))
                .extracting(InductionShortfall::kind, InductionShortfall::bars)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(InductionShortfallKind.HOURS, true),
                        org.assertj.core.groups.Tuple.tuple(InductionShortfallKind.LEVEL_HOURS, false));
    }

    @Test
    void anotherSessionOfALevelMakesUpForWhatItLacks() {
        var induction = taught(false, 7);
        var unused = induction.pass(level(InductionLevel.PLANT, 3), OWNER, NOW);

        assertThat(induction.shortfalls(DEMANDS)).isEmpty();
        assertThat(complete(induction).induction().status()).isEqualTo(InductionStatus.FIT);
        assertRefused(
                "induction-level-order", () -> started(false).pass(level(InductionLevel.WORKSHOP, 8), OWNER, NOW));
    }

    @Test
    void whatADocumentAloneAsksForIsToldAndBarsNobody() {
        var induction = taught(false, 7);
        var lenient = demands(DOCUMENT, DOCUMENT);

        var unused = induction.complete(assessment(null), lenient, CALENDAR, OWNER, NOW);

        assertThat(induction.status()).isEqualTo(InductionStatus.FIT);
        assertThat(induction.shortfalls(lenient))
                .extracting(InductionShortfall::kind)
                .containsExactlyInAnyOrder(
                        InductionShortfallKind.HOURS,
                        InductionShortfallKind.LEVEL_HOURS,
                        InductionShortfallKind.PRACTICE);
    }

    @Test
    void practicalWorkshopThatARuleAsksForComesFirst() {
        var strict = demands(RULE, RULE);
        var induction = taught(false, 8);
        assertRefused("induction-short", () -> induction.complete(assessment(null), strict, CALENDAR, OWNER, NOW));

        var practised = induction.practise(practice(), OWNER, NOW);
        assertThat(practised.practicedOn()).isEqualTo(practice().practicedOn());
        assertThat(induction
                        .complete(assessment(null), strict, CALENDAR, OWNER, NOW)
                        .hours())
                .isEqualTo(24);
    }

    @Test
    void whoeverIsToBeGuidedHasAGuideAndWorksAloneLater() {
        assertRefused(
                "induction-short", () -> taught(true, 8).complete(assessment(null), DEMANDS, CALENDAR, OWNER, NOW));

        var induction = taught(true, 8);
        var unused = complete(induction);
        assertThat(induction.independentFrom()).isEqualTo("2026-05-06");
        assertThat(in(InductionStatus.FIT).independentFrom()).isNull();
    }

    @Test
    void missingTopicsAreNamed() {
        var demands = new InductionDemands(
                List.of(),
                Map.of(),
                List.of(new InductionDemands.Topics(
                        Set.of(worksafe.training.rule.TrainingTopic.RESPONSIBILITY), DOCUMENT)),
                null,
                null);

        assertThat(in(InductionStatus.FIT).shortfalls(demands)).singleElement().satisfies(lacking -> {
            assertThat(lacking.asked()).isEqualTo("RESPONSIBILITY");
            assertThat(lacking.bars()).isFalse();
        });
    }

    @Test
    void whoeverWasAwayTooLongIsTaughtAgain() {
        assertRefused(
                "induction-return-owed", () -> in(InductionStatus.LEFT).resume(TODAY, TODAY.minusDays(1), OWNER, NOW));
        var never = in(InductionStatus.STARTED);
        var unused = never.leave(LEFT_ON, null, OWNER, NOW);
        assertRefused("induction-never-fit", () -> never.resume(TODAY, TODAY, OWNER, NOW));
    }

    private static InductionView view(Induction induction) {
        return InductionView.of(induction, List.of(), Set.of());
    }

    private static void check(InductionStatus status, String verb, String expected) {
        var induction = in(status);
        var before = view(induction);
        assertThat(induction.status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(induction)).isInstanceOf(IllegalTransition.class);
                assertThat(view(induction)).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(induction)).isEmpty();
                assertThat(view(induction)).isEqualTo(before);
            }
            default -> {
                InductionEvent event = VERBS.get(verb).apply(induction).orElseThrow();
                assertThat(induction.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.induction().status()).isEqualTo(induction.status());
            }
        }
    }
}
