package worksafe.inspections.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.stop.StopOrderFixtures.APPLICATION;
import static worksafe.inspections.stop.StopOrderFixtures.APPROVER;
import static worksafe.inspections.stop.StopOrderFixtures.INSPECTOR;
import static worksafe.inspections.stop.StopOrderFixtures.LATER;
import static worksafe.inspections.stop.StopOrderFixtures.PENALTY;
import static worksafe.inspections.stop.StopOrderFixtures.SUPERVISOR;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen to a stop order in every status. The table is written by hand, from the package's own description. */
class StopOrderLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status | takeUp | decline | served | disobey | obey | refer | apply | convene | pass | fail | dissolve | resume | closure | rejected | end
            PROPOSED | TAKEN_UP StopOrderProgressed | DECLINED StopOrderProgressed | IN_FORCE StopOrderServed | - | - | - | - | - | - | - | - | - | - | . | ENDED StopOrderProgressed
            TAKEN_UP | - | DECLINED StopOrderProgressed | IN_FORCE StopOrderServed | - | - | - | - | - | - | - | - | - | - | . | ENDED StopOrderProgressed
            DECLINED | - | - | - | - | - | - | - | - | - | - | - | - | - | . | .
            IN_FORCE | - | - | - | DISOBEYED StopOrderDisobeyed | - | - | APPLIED StopOrderProgressed | - | - | - | - | - | - | . | ENDED StopOrderProgressed
            DISOBEYED | - | - | - | - | IN_FORCE StopOrderProgressed | - | - | - | - | - | - | - | CLOSURE_PROPOSED StopOrderProgressed | . | ENDED StopOrderProgressed
            APPLIED | - | - | - | DISOBEYED StopOrderDisobeyed | - | APPLIED StopOrderProgressed | - | PANEL_SET StopOrderProgressed | - | - | - | - | - | . | ENDED StopOrderProgressed
            PANEL_SET | - | - | - | DISOBEYED StopOrderDisobeyed | - | PANEL_SET StopOrderProgressed | - | - | PASSED StopOrderProgressed | FAILED StopOrderProgressed | APPLIED StopOrderProgressed | - | - | . | ENDED StopOrderProgressed
            PASSED | - | - | - | DISOBEYED StopOrderDisobeyed | - | - | - | - | - | - | - | RESUMED StopOrderResumed | - | . | ENDED StopOrderProgressed
            FAILED | - | - | - | DISOBEYED StopOrderDisobeyed | - | - | - | - | - | - | - | - | CLOSURE_PROPOSED StopOrderProgressed | . | ENDED StopOrderProgressed
            CLOSURE_PROPOSED | - | - | - | - | - | - | - | - | - | - | - | - | - | IN_FORCE StopOrderProgressed | ENDED StopOrderProgressed
            RESUMED | - | - | - | - | - | - | - | - | - | - | - | - | - | . | .
            ENDED | - | - | - | - | - | - | - | - | - | - | - | - | - | . | .
            """);

    private static final Map<String, Function<StopOrder, Optional<? extends StopOrderEvent>>> VERBS = Map.ofEntries(
            Map.entry("takeUp", row -> Optional.of(row.answer(true, "移交立案", APPROVER, LATER))),
            Map.entry("decline", row -> Optional.of(row.answer(false, "情节轻微", APPROVER, LATER))),
            Map.entry("served", row -> Optional.of(row.served(PENALTY, INSPECTOR, LATER))),
            Map.entry(
                    "disobey",
                    row -> Optional.of(row.disobey(Disobedience.NOT_STOPPED, "仍在生产", INSPECTOR, FactTime.now(LATER)))),
            Map.entry("obey", row -> Optional.of(row.obey("已停产", INSPECTOR, LATER))),
            Map.entry("refer", row -> Optional.of(row.refer("江阴市应急管理局", SUPERVISOR, LATER))),
            Map.entry("apply", row -> Optional.of(row.apply(APPLICATION, LATER))),
            Map.entry("convene", row -> Optional.of(row.convene(LATER))),
            Map.entry("pass", row -> Optional.of(row.conclude(true, LATER))),
            Map.entry("fail", row -> Optional.of(row.conclude(false, LATER))),
            Map.entry("dissolve", row -> Optional.of(row.dissolve(LATER))),
            Map.entry("resume", row -> Optional.of(row.resume("同意", APPROVER, LATER))),
            Map.entry("closure", row -> Optional.of(row.proposeClosure(SUPERVISOR, LATER))),
            Map.entry("rejected", row -> row.rejectClosure(SUPERVISOR, LATER)),
            Map.entry("end", row -> row.end("已撤销", SUPERVISOR, LATER)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(StopOrderStatus::valueOf, StopOrderLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(StopOrderStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("stop-order", StopOrderStatus.class, StopOrderStatus::next);
    }

    private static void check(StopOrderStatus status, String verb, String expected) {
        var row = StopOrderFixtures.in(status);
        var before = StopOrderView.of(row, row.timeline(), Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(row))
                        .isInstanceOfAny(IllegalTransition.class, RuleViolation.class);
                assertThat(StopOrderView.of(row, row.timeline(), Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(row)).isEmpty();
                assertThat(StopOrderView.of(row, row.timeline(), Set.of())).isEqualTo(before);
            }
            default -> {
                StopOrderEvent event = VERBS.get(verb).apply(row).orElseThrow();
                assertThat(row.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.order().status()).isEqualTo(row.status());
            }
        }
    }
}
