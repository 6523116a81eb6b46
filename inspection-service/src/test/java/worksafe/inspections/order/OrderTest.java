package worksafe.inspections.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.order.OrderFixtures.ALLOWED;
import static worksafe.inspections.order.OrderFixtures.ASKED_AT;
import static worksafe.inspections.order.OrderFixtures.ASKED_FOR;
import static worksafe.inspections.order.OrderFixtures.DAYS;
import static worksafe.inspections.order.OrderFixtures.DUE;
import static worksafe.inspections.order.OrderFixtures.ISSUED_AT;
import static worksafe.inspections.order.OrderFixtures.LATER;
import static worksafe.inspections.order.OrderFixtures.LATEST;
import static worksafe.inspections.order.OrderFixtures.MOST;
import static worksafe.inspections.order.OrderFixtures.OWNER;
import static worksafe.inspections.order.OrderFixtures.SUPERVISOR;
import static worksafe.inspections.order.OrderFixtures.TODAY;
import static worksafe.inspections.order.OrderFixtures.WINDOW;
import static worksafe.inspections.order.OrderFixtures.asking;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.order.OrderExtension.ExtensionAnswer;
import worksafe.inspections.order.OrderExtension.ExtensionGround;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Problem;
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
        refused(problem, () -> ALLOWED.named(day, TODAY));
    }

    @Test
    void forceMajeureIsPleadedOnTheLastTenDaysTheVeryLastIncluded() {
        var order = OrderFixtures.in(OrderStatus.ISSUED);
        refused(
                InspectionProblem.ORDER_EXTENSION_EARLY,
                () -> order.askExtension(asking(at(DUE.minusDays(11))), WINDOW, DAYS, OWNER));
        refused(
                InspectionProblem.ORDER_EXTENSION_LATE,
                () -> order.askExtension(asking(at(DUE.plusDays(1))), WINDOW, DAYS, OWNER));

        assertThat(order.askExtension(asking(at(DUE.minusDays(10))), WINDOW, DAYS, OWNER)
                        .until())
                .isEqualTo(ASKED_FOR);
        assertThat(OrderFixtures.in(OrderStatus.ISSUED)
                        .askExtension(asking(at(DUE)), WINDOW, DAYS, OWNER)
                        .order()
                        .dueDate())
                .isEqualTo(DUE);
    }

    @Test
    void refusalNamesTheRowWithItsForceAndCertainty() {
        var order = OrderFixtures.in(OrderStatus.ISSUED);

        assertThatThrownBy(() -> order.askExtension(asking(ISSUED_AT), WINDOW, DAYS, OWNER))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.ground()).isEqualTo(Problem.LegalGround.of(WINDOW)));
    }

    @Test
    void otherReasonsHaveNoFirstDay() {
        var other = OrderExtension.asked(ASKED_FOR, ExtensionGround.OTHER, "设备交货延迟", OWNER, ISSUED_AT);

        assertThat(OrderFixtures.in(OrderStatus.ISSUED)
                        .askExtension(other, null, DAYS, OWNER)
                        .ground())
                .isEqualTo(ExtensionGround.OTHER);
    }

    @Test
    void extensionsTogetherGiveWhatThePolicyGivesFromTheFirstLastDay() {
        var order = OrderFixtures.asked();
        refused(
                InspectionProblem.ORDER_BEYOND_TIME_LIMIT,
                () -> order.extend(DUE.plusDays(31), "情况属实", MOST, DAYS, SUPERVISOR, ASKED_AT));
        refused(
                InspectionProblem.ORDER_EXTENSION_NOT_LATER,
                () -> order.extend(DUE, "情况属实", MOST, DAYS, SUPERVISOR, ASKED_AT));

        var extended = order.extend(null, "情况属实", MOST, DAYS, SUPERVISOR, ASKED_AT);

        assertThat(extended.formerDueDate()).isEqualTo(DUE);
        assertThat(extended.order().dueDate()).isEqualTo(ASKED_FOR);
        assertThat(order.limit().basis().policyCode()).isEqualTo("order.extension-period");
        assertThat(order.ground()).isEqualTo(new OrderGround("中华人民共和国安全生产法（2021年修正）", "第六十五条第一款第（二）项"));
        assertThat(order.timeline().getLast().note()).isEqualTo("2026-03-27 → 2026-04-10：情况属实");
        var again = OrderExtension.asked(DUE.plusDays(40), ExtensionGround.OTHER, "再次申请", OWNER, ASKED_AT);
        assertThat(order.askExtension(again, null, DAYS, OWNER).until()).isEqualTo(DUE.plusDays(40));
        refused(
                InspectionProblem.ORDER_BEYOND_TIME_LIMIT,
                () -> order.extend(null, "情况属实", MOST, DAYS, SUPERVISOR, ASKED_AT));
        assertThat(order.extend(DUE.plusDays(30), "情况属实", MOST, DAYS, SUPERVISOR, ASKED_AT)
                        .order()
                        .dueDate())
                .isEqualTo(DUE.plusDays(30));
    }

    @Test
    void sameAccountDoesNotAskAndAnswer() {
        var order = OrderFixtures.asked();

        refused(
                InspectionProblem.ORDER_EXTENSION_SAME_PERSON,
                () -> order.extend(null, "情况属实", MOST, DAYS, OWNER, ASKED_AT));
        refused(
                InspectionProblem.ORDER_EXTENSION_SAME_PERSON,
                () -> order.declineExtension(ExtensionAnswer.REFUSED, "否", "第十七条", OWNER, ASKED_AT));
        assertThat(order.actions(OWNER.subject())).containsExactly(OrderAction.WITHDRAWAL, OrderAction.PAPER);
        assertThat(order.actions(SUPERVISOR.subject()))
                .containsExactly(OrderAction.WITHDRAWAL, OrderAction.EXTENSION_ANSWER, OrderAction.PAPER);
    }

    @Test
    void applicationThatWasReturnedStaysInTime() {
        var order = OrderFixtures.asked();
        refused(
                InspectionProblem.ORDER_EXTENSION_ASKED,
                () -> order.askExtension(asking(ASKED_AT), WINDOW, DAYS, OWNER));
        var returned = order.declineExtension(ExtensionAnswer.RETURNED, "请补交气象证明", null, SUPERVISOR, ASKED_AT);
        assertThat(order.miss(ChinaTime.endOf(DUE))).isPresent();

        assertThat(returned.order().dueDate()).isEqualTo(DUE);
        var late = asking(at(DUE.plusDays(2)));
        assertThat(order.askExtension(late, WINDOW, DAYS, OWNER).reason()).isEqualTo("连续暴雨");
        assertThat(order.extend(null, "情况属实", MOST, DAYS, SUPERVISOR, at(DUE.plusDays(3)))
                        .order()
                        .dueDate())
                .isEqualTo(ASKED_FOR);
        assertThat(order.overdueSince()).isEmpty();
    }

    @Test
    void dayThatNobodyNamedFollowsThePlanOfTheMajorDanger() {
        var planned = LocalDate.parse("2026-04-01");

        assertThat(ALLOWED.following(planned).date()).isEqualTo(planned);
        assertThat(ALLOWED.following(planned).origin()).isEqualTo(OrderLimit.LimitOrigin.PLAN);
        assertThat(ALLOWED.following(LATEST.plusDays(1))).isEqualTo(ALLOWED);
        assertThat(ALLOWED.named(DUE, TODAY).following(planned).date()).isEqualTo(DUE);
        var byPlan = OrderLimit.byPlan(planned, ALLOWED.basis());
        assertThat(byPlan.named(null, TODAY)).isEqualTo(byPlan);
        refused(InspectionProblem.ORDER_BEYOND_TIME_LIMIT, () -> byPlan.named(planned.plusDays(1), TODAY));
    }

    private static Instant at(LocalDate day) {
        return ChinaTime.startOf(day).plusSeconds(3600);
    }

    private static void refused(InspectionProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
