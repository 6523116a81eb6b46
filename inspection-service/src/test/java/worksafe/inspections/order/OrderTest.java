package worksafe.inspections.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.order.OrderFixtures.ALLOWED;
import static worksafe.inspections.order.OrderFixtures.DUE;
import static worksafe.inspections.order.OrderFixtures.ISSUED_AT;
import static worksafe.inspections.order.OrderFixtures.LATER;
import static worksafe.inspections.order.OrderFixtures.LATEST;
import static worksafe.inspections.order.OrderFixtures.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import worksafe.inspections.InspectionProblem;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.RuleViolation;

/** The rules of an order and its time limit, without a container. */
class OrderTest {

    @Test
    void withoutADayTheLastThatThePolicyAllowsHolds() {
        assertThat(ALLOWED.named(null, TODAY)).isEqualTo(ALLOWED);
    }

    @Test
    void namedDayIsFromTodayToTheLastThatIsAllowed() {
        assertThat(ALLOWED.named(TODAY, TODAY).date()).isEqualTo(TODAY);
        assertThat(ALLOWED.named(LATEST, TODAY).origin()).isEqualTo(OrderLimit.LimitOrigin.NAMED);
        refused(InspectionProblem.ORDER_DUE_DATE_PAST, TODAY.minusDays(1));
        refused(InspectionProblem.ORDER_BEYOND_TIME_LIMIT, LATEST.plusDays(1));
    }

    @Test
    void explanationStaysWithTheDay() {
        var limit = ALLOWED.named(DUE, TODAY);

        assertThat(limit.date()).isEqualTo(DUE);
        assertThat(limit.latest()).isEqualTo(LATEST);
        assertThat(limit.basis()).isEqualTo(ALLOWED.basis());
    }

    @Test
    void missedLimitIsToldOnce() {
        var order = OrderFixtures.in(OrderStatus.ISSUED);
        var dueAt = ChinaTime.endOf(DUE);

        assertThat(order.miss(dueAt))
                .hasValueSatisfying(event -> assertThat(event.occurredAt()).isEqualTo(dueAt));
        assertThat(order.miss(dueAt)).isEmpty();
        assertThat(order.overdueSince()).contains(dueAt);
    }

    @Test
    void reopenedOrderHasTheDangersDayAndIsNotOverdue() {
        var order = OrderFixtures.in(OrderStatus.ISSUED);
        assertThat(order.miss(ChinaTime.endOf(DUE))).isPresent();
        var answered = order.answer(LATER);

        var reopened = order.reopen(LocalDate.parse("2026-05-20"), "回访发现联动阀再次失效", LATER);

        assertThat(answered.order().dueDate()).isEqualTo(DUE);
        assertThat(reopened.order().dueDate()).isEqualTo("2026-05-20");
        assertThat(order.overdueSince()).isEmpty();
        assertThat(order.answeredAt()).isEmpty();
        assertThat(order.limit().origin()).isEqualTo(OrderLimit.LimitOrigin.REOPENING);
        assertThat(order.lastIssuedAt()).isEqualTo(LATER);
    }

    @Test
    void reopenedOrderWithoutANewDayKeepsItsOwn() {
        var order = OrderFixtures.in(OrderStatus.ANSWERED);

        var reopened = order.reopen(null, "隐患重新启动", LATER);

        assertThat(reopened.order().dueDate()).isEqualTo(DUE);
        assertThat(OrderFixtures.in(OrderStatus.ISSUED).lastIssuedAt()).isEqualTo(ISSUED_AT);
    }

    private static void refused(InspectionProblem problem, LocalDate day) {
        assertThatThrownBy(() -> ALLOWED.named(day, TODAY))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
