package worksafe.inspections.compulsion.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.APPROVER;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.HOURS;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.INSPECTOR;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.LATER;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.MORNING;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.NOTICE;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.SUPERVISOR;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen to a power cut in every status. The table is written by hand, from the package's own description. */
class PowerCutLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status | approve | refuse | noticed | requested | carryOut | restore | drop
            PROPOSED | APPROVED PowerCutProgressed | REFUSED PowerCutProgressed | . | . | - | - | DROPPED PowerCutProgressed
            REFUSED | - | - | . | . | - | - | -
            APPROVED | - | - | NOTICED PowerCutProgressed | . | - | - | DROPPED PowerCutProgressed
            NOTICED | - | - | . | SUPPLIER_TOLD PowerCutProgressed | - | - | DROPPED PowerCutProgressed
            SUPPLIER_TOLD | - | - | . | . | CUT PowerCutProgressed | - | DROPPED PowerCutProgressed
            CUT | - | - | . | . | - | RESTORED PowerCutProgressed | -
            RESTORED | - | - | . | . | - | - | -
            DROPPED | - | - | . | . | - | - | -
            """);

    private static final Map<String, Function<PowerCut, Optional<? extends PowerCutEvent>>> VERBS = Map.ofEntries(
            Map.entry("approve", row -> Optional.of(row.decide(true, "批准", APPROVER, LATER))),
            Map.entry("refuse", row -> Optional.of(row.decide(false, "不予批准", APPROVER, LATER))),
            Map.entry("noticed", row -> row.served(PowerCutPaperKinds.NOTICE, LATER)),
            Map.entry("requested", row -> row.served(PowerCutPaperKinds.REQUEST, LATER)),
            Map.entry(
                    "carryOut",
                    row -> Optional.of(row.carryOut(
                            "已断开", NOTICE, HOURS, WorkingCalendar.shipped(), INSPECTOR, FactTime.now(MORNING)))),
            Map.entry("restore", row -> Optional.of(row.restore("已恢复", INSPECTOR, FactTime.now(LATER)))),
            Map.entry("drop", row -> Optional.of(row.drop("企业已停产", SUPERVISOR, LATER))));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(PowerCutStatus::valueOf, PowerCutLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(PowerCutStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("power-cut", PowerCutStatus.class, PowerCutStatus::next);
    }

    private static void check(PowerCutStatus status, String verb, String expected) {
        var row = PowerCutFixtures.in(status);
        var before = PowerCutView.of(row, row.timeline(), Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(row))
                        .isInstanceOfAny(IllegalTransition.class, RuleViolation.class);
                assertThat(PowerCutView.of(row, row.timeline(), Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(row)).isEmpty();
                assertThat(PowerCutView.of(row, row.timeline(), Set.of())).isEqualTo(before);
            }
            default -> {
                PowerCutEvent event = VERBS.get(verb).apply(row).orElseThrow();
                assertThat(row.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.cut().status()).isEqualTo(row.status());
            }
        }
    }
}
