package worksafe.inspections.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.order.OrderFixtures.ASKED_AT;
import static worksafe.inspections.order.OrderFixtures.DAYS;
import static worksafe.inspections.order.OrderFixtures.LATER;
import static worksafe.inspections.order.OrderFixtures.MOST;
import static worksafe.inspections.order.OrderFixtures.OWNER;
import static worksafe.inspections.order.OrderFixtures.SUPERVISOR;
import static worksafe.inspections.order.OrderFixtures.WINDOW;
import static worksafe.inspections.order.OrderFixtures.asking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.order.OrderExtension.ExtensionAnswer;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class OrderLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | answer                 | reopen               | withdraw                 | miss                | ask                        | extend | decline | plan
            ISSUED    | ANSWERED OrderAnswered | -                    | WITHDRAWN OrderWithdrawn | ISSUED OrderOverdue | ISSUED OrderExtensionAsked | -      | -       | .
            ANSWERED  | -                      | ISSUED OrderReopened | -                        | .                   | -                          | -      | -       | .
            WITHDRAWN | -                      | -                    | -                        | .                   | -                          | -      | -       | .
            """);

    private static final Map<String, Function<RectificationOrder, Optional<? extends OrderEvent>>> VERBS = Map.of(
            "answer", order -> Optional.of(order.answer(LATER)),
            "reopen", order -> Optional.of(order.reopen(LocalDate.parse("2026-05-20"), "联动阀再次失效", LATER)),
            "withdraw", order -> Optional.of(order.withdraw("不成立", SUPERVISOR, LATER)),
            "miss", order -> order.miss(LATER),
            "ask", order -> Optional.of(order.askExtension(asking(ASKED_AT), WINDOW, DAYS, OWNER)),
            "extend", order -> Optional.of(order.extend(null, "情况属实", MOST, DAYS, SUPERVISOR, ASKED_AT)),
            "decline",
                    order -> Optional.of(
                            order.declineExtension(ExtensionAnswer.RETURNED, "请补交证明", null, SUPERVISOR, ASKED_AT)),
            "plan", order -> order.follow(LocalDate.parse("2026-03-25"), LATER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(OrderStatus::valueOf, OrderLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(OrderStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("order", OrderStatus.class, OrderStatus::next);
    }

    private static void check(OrderStatus status, String verb, String expected) {
        var order = OrderFixtures.in(status);
        var before = OrderView.of(order, Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(order)).isInstanceOf(IllegalTransition.class);
                assertThat(OrderView.of(order, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(order)).isEmpty();
                assertThat(OrderView.of(order, Set.of())).isEqualTo(before);
            }
            default -> {
                OrderEvent event = VERBS.get(verb).apply(order).orElseThrow();
                assertThat(order.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.order().status()).isEqualTo(order.status());
            }
        }
    }
}
