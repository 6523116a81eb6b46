package worksafe.inspections.compulsion.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.APPROVER;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.BASIS;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.INSPECTOR;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.LAST;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.LATER;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.PAPER;

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
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen to a seizure in every status. The table is written by hand, from the package's own description. */
class SeizureLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status | approve | refuse | served | paperWithdrawn | extend | dispose | miss
            PROPOSED | DECIDED SeizureProgressed | REFUSED SeizureProgressed | . | . | - | - | PROPOSED SeizureProgressed
            REFUSED | - | - | . | . | - | - | .
            DECIDED | - | - | SERVED SeizureProgressed | DECIDED SeizureProgressed | - | - | DECIDED SeizureProgressed
            SERVED | - | - | . | . | EXTENDED SeizureProgressed | DISPOSED SeizureProgressed | SERVED SeizureProgressed
            EXTENDED | - | - | . | . | - | DISPOSED SeizureProgressed | EXTENDED SeizureProgressed
            DISPOSED | - | - | . | . | - | - | .
            """);

    private static final Map<String, Function<Seizure, Optional<? extends SeizureEvent>>> VERBS = Map.ofEntries(
            Map.entry("approve", row -> Optional.of(row.decide(true, "同意", APPROVER, LATER))),
            Map.entry("refuse", row -> Optional.of(row.decide(false, "不同意", APPROVER, LATER))),
            Map.entry("served", row -> row.served(PAPER, LAST, BASIS, LATER)),
            Map.entry("paperWithdrawn", row -> row.paperWithdrawn(PAPER, LATER)),
            Map.entry("extend", row -> Optional.of(row.extend(LAST.plusDays(30), BASIS, "正在鉴定", APPROVER, LATER))),
            Map.entry(
                    "dispose", row -> Optional.of(row.dispose(SeizureOutcome.RETURNED, "退还", null, INSPECTOR, LATER))),
            Map.entry("miss", row -> row.miss(LATER)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(SeizureStatus::valueOf, SeizureLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(SeizureStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("seizure", SeizureStatus.class, SeizureStatus::next);
    }

    private static void check(SeizureStatus status, String verb, String expected) {
        var row = SeizureFixtures.in(status);
        var before = SeizureView.of(row, row.timeline(), Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(row))
                        .isInstanceOfAny(IllegalTransition.class, RuleViolation.class);
                assertThat(SeizureView.of(row, row.timeline(), Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(row)).isEmpty();
                assertThat(SeizureView.of(row, row.timeline(), Set.of())).isEqualTo(before);
            }
            default -> {
                SeizureEvent event = VERBS.get(verb).apply(row).orElseThrow();
                assertThat(row.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.seizure().status()).isEqualTo(row.status());
            }
        }
    }
}
