package worksafe.inspections.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.closure.ClosureFixtures.APPROVER;
import static worksafe.inspections.closure.ClosureFixtures.DAY;
import static worksafe.inspections.closure.ClosureFixtures.GOVERNMENT;
import static worksafe.inspections.closure.ClosureFixtures.INSPECTOR;
import static worksafe.inspections.closure.ClosureFixtures.LATER;
import static worksafe.inspections.closure.ClosureFixtures.SUPERVISOR;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen to a closure in every status. The table is written by hand, from the package's own description. */
class ClosureLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status | submit | decline | offered | hear | decide | reject | execute | licences | end
            PROPOSED | SUBMITTED ClosureProgressed | DECLINED ClosureProgressed | . | - | - | - | - | - | -
            DECLINED | - | - | . | - | - | - | - | - | -
            SUBMITTED | - | - | SUBMITTED ClosureProgressed | - | - | REJECTED ClosureProgressed | - | - | -
            REJECTED | - | - | . | - | - | - | - | - | -
            DECIDED | - | - | . | - | - | - | EXECUTED ClosureExecuted | - | -
            EXECUTED | - | - | . | - | - | - | - | LICENCES_REVOKED ClosureProgressed | -
            LICENCES_REVOKED | - | - | . | - | - | - | - | - | CLOSED ClosureEnded
            CLOSED | - | - | . | - | - | - | - | - | -
            """);

    private static final Map<String, Function<Closure, Optional<? extends ClosureEvent>>> VERBS = Map.ofEntries(
            Map.entry("submit", row -> Optional.of(row.submit(true, "报请", APPROVER, LATER))),
            Map.entry("decline", row -> Optional.of(row.submit(false, "不予报请", APPROVER, LATER))),
            Map.entry("offered", row -> row.served(ClosurePaperKinds.HEARING_NOTICE, DAY, LATER)),
            Map.entry("hear", row -> Optional.of(row.hear(HearingOutcome.HELD, "无异议", DAY, SUPERVISOR, LATER))),
            Map.entry("decide", row -> Optional.of(ClosureFixtures.decide(row))),
            Map.entry("reject", row -> Optional.of(row.reject("不予关闭", GOVERNMENT, LATER))),
            Map.entry("execute", row -> Optional.of(row.execute(new UUID(0, 5), DAY, "已拆除", INSPECTOR, LATER))),
            Map.entry("licences", row -> Optional.of(row.revokeLicences("安全生产许可证", SUPERVISOR, LATER))),
            Map.entry("end", row -> Optional.of(row.end("办结", APPROVER, LATER))));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(ClosureStatus::valueOf, ClosureLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(ClosureStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("closure", ClosureStatus.class, ClosureStatus::next);
    }

    private static void check(ClosureStatus status, String verb, String expected) {
        var row = ClosureFixtures.in(status);
        var before = ClosureView.of(row, row.timeline(), Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(row))
                        .isInstanceOfAny(IllegalTransition.class, RuleViolation.class);
                assertThat(ClosureView.of(row, row.timeline(), Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(row)).isEmpty();
                assertThat(ClosureView.of(row, row.timeline(), Set.of())).isEqualTo(before);
            }
            default -> {
                ClosureEvent event = VERBS.get(verb).apply(row).orElseThrow();
                assertThat(row.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.closure().status()).isEqualTo(row.status());
            }
        }
    }
}
