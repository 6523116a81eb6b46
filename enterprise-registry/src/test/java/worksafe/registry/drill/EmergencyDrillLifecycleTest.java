package worksafe.registry.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.drill.EmergencyDrillFixtures.EVALUATED_ON;
import static worksafe.registry.drill.EmergencyDrillFixtures.HELD_ON;
import static worksafe.registry.drill.EmergencyDrillFixtures.NOW;
import static worksafe.registry.drill.EmergencyDrillFixtures.OWNER;
import static worksafe.registry.drill.EmergencyDrillFixtures.PLAN;
import static worksafe.registry.drill.EmergencyDrillFixtures.PUBLISHED_ON;
import static worksafe.registry.drill.EmergencyDrillFixtures.REPORTED_ON;
import static worksafe.registry.drill.EmergencyDrillFixtures.hold;
import static worksafe.registry.drill.EmergencyDrillFixtures.in;
import static worksafe.registry.drill.EmergencyDrillFixtures.planned;

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
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.registry.plan.EmergencyPlanKind;

/** Everything that can happen in every status, and the rules of drills. The table is written by hand. */
class EmergencyDrillLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | hold                    | evaluate                          | report                          | cancel                            | end
            PLANNED   | HELD EmergencyDrillHeld | -                                 | -                               | CANCELLED EmergencyDrillCancelled | CANCELLED EmergencyDrillCancelled
            HELD      | -                       | EVALUATED EmergencyDrillEvaluated | -                               | -                                 | .
            EVALUATED | -                       | -                                 | REPORTED EmergencyDrillReported | -                                 | .
            REPORTED  | -                       | -                                 | -                               | -                                 | .
            CANCELLED | -                       | -                                 | -                               | -                                 | .
            """);

    private static final Map<String, Function<EmergencyDrill, Optional<? extends EmergencyDrillEvent>>> VERBS = Map.of(
            "hold", drill -> Optional.of(hold(drill, true)),
            "evaluate", drill -> Optional.of(drill.evaluate(EVALUATED_ON, "指挥到位", true, "路线被占用", OWNER, NOW)),
            "report", drill -> Optional.of(drill.report(REPORTED_ON, "随附报告", OWNER, NOW)),
            "cancel", drill -> Optional.of(drill.cancel("台风停工", OWNER, NOW)),
            "end", drill -> drill.end("企业已终止", NOW));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(EmergencyDrillStatus::valueOf, EmergencyDrillLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatusAndWhatCanBeDoneLeadsOn() {
        TABLE.assertLineForEvery(EmergencyDrillStatus.class);
        LifecycleTable.assertActionsLeadOn(
                EmergencyDrillStatus.class,
                EmergencyDrillStatus::actions,
                EmergencyDrillStatus::next,
                EmergencyDrillAction.values());
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("emergency-drill", EmergencyDrillStatus.class, EmergencyDrillStatus::next);
    }

    private static void assertDayRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("drill-day-impossible"));
    }

    @Test
    void daysFollowOneAnotherAndWhatWasDoneIsNotToCome() {
        assertDayRefused(() -> planned(PUBLISHED_ON.minusDays(1)));
        assertDayRefused(() -> planned(LocalDate.parse("2036-01-01")));
        var tomorrow = LocalDate.parse("2026-07-02");
        assertDayRefused(() -> in(EmergencyDrillStatus.PLANNED).hold(tomorrow, 9, "x", PLAN, true, OWNER, NOW));
        assertDayRefused(
                () -> in(EmergencyDrillStatus.HELD).evaluate(HELD_ON.minusDays(1), "x", true, null, OWNER, NOW));
        assertDayRefused(() -> in(EmergencyDrillStatus.EVALUATED).report(tomorrow, null, OWNER, NOW));
        assertThat(planned(LocalDate.parse("2027-06-18")).status()).isEqualTo(EmergencyDrillStatus.PLANNED);
    }

    @Test
    void drillThatNobodyIsToldOfIsOverOnceItIsEvaluated() {
        var told = in(EmergencyDrillStatus.EVALUATED);
        assertThat(told.isOver()).isFalse();
        var untold = in(EmergencyDrillStatus.PLANNED);
        var unused = hold(untold, false);
        assertThat(untold.evaluate(EVALUATED_ON, "指挥到位", true, null, OWNER, NOW)
                        .archive()
                        .closed())
                .isTrue();
    }

    @Test
    void everyPlanIsDrilledForSomeDuty() {
        assertThat(DrillDuty.metBy(EmergencyPlanKind.SPECIAL))
                .containsExactly(DrillDuty.COMPREHENSIVE, DrillDuty.KEY, DrillDuty.ANY);
        assertThat(DrillDuty.metBy(EmergencyPlanKind.ON_SITE))
                .containsExactly(DrillDuty.ON_SITE, DrillDuty.KEY, DrillDuty.ANY);
    }

    private static EmergencyDrillView view(EmergencyDrill drill) {
        return EmergencyDrillView.of(drill, List.of(), Set.of());
    }

    private static void check(EmergencyDrillStatus status, String verb, String expected) {
        var drill = in(status);
        var before = view(drill);
        assertThat(drill.status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(drill)).isInstanceOf(IllegalTransition.class);
                assertThat(view(drill)).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(drill)).isEmpty();
                assertThat(view(drill)).isEqualTo(before);
            }
            default -> {
                EmergencyDrillEvent event = VERBS.get(verb).apply(drill).orElseThrow();
                assertThat(drill.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.drill().status()).isEqualTo(drill.status());
            }
        }
    }
}
