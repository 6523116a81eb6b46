package worksafe.inspections.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.accountability.AccountabilityFixtures.APPROVER;
import static worksafe.inspections.accountability.AccountabilityFixtures.DAY;
import static worksafe.inspections.accountability.AccountabilityFixtures.LATER;
import static worksafe.inspections.accountability.AccountabilityFixtures.PROPOSER;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOutcome;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class AccountabilityLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status      | handOver                          | decide                       | carryOut                         | drop
            PROPOSED    | HANDED_OVER AccountabilityMoved   | -                            | -                                | NOT_PURSUED AccountabilityDropped
            HANDED_OVER | -                                 | DECIDED AccountabilityMoved  | -                                | NOT_PURSUED AccountabilityDropped
            DECIDED     | -                                 | -                            | CARRIED_OUT AccountabilityMoved  | -
            CARRIED_OUT | -                                 | -                            | -                                | -
            NOT_PURSUED | -                                 | -                            | -                                | -
            """);

    private static final Map<String, Function<Accountability, AccountabilityEvent>> VERBS = Map.of(
            "handOver", it -> it.handOver("江阴市纪委监委", DAY, null, DAY.plusMonths(3), PROPOSER, LATER),
            "decide", it -> it.decide(AccountabilityOutcome.WARNING, "给予警告", DAY, PROPOSER, LATER),
            "carryOut", it -> it.carryOut(DAY, "已宣布", PROPOSER, LATER),
            "drop", it -> it.drop("不承担责任", APPROVER, LATER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(AccountabilityStatus::valueOf, AccountabilityLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(AccountabilityStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("accountability", AccountabilityStatus.class, AccountabilityStatus::next);
    }

    private static void check(AccountabilityStatus status, String verb, String expected) {
        var accountability = AccountabilityFixtures.in(status);
        var before = AccountabilityView.of(accountability, Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(accountability)).isInstanceOf(IllegalTransition.class);
            assertThat(AccountabilityView.of(accountability, Set.of())).isEqualTo(before);
        } else {
            var event = VERBS.get(verb).apply(accountability);
            assertThat(accountability.status() + " " + event.getClass().getSimpleName())
                    .isEqualTo(expected);
            assertThat(event.accountability().status()).isEqualTo(accountability.status());
        }
    }
}
