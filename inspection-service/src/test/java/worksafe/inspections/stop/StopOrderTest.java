package worksafe.inspections.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.stop.StopOrderFixtures.APPLICATION;
import static worksafe.inspections.stop.StopOrderFixtures.APPROVER;
import static worksafe.inspections.stop.StopOrderFixtures.ENTERPRISE;
import static worksafe.inspections.stop.StopOrderFixtures.INSPECTOR;
import static worksafe.inspections.stop.StopOrderFixtures.LATER;
import static worksafe.inspections.stop.StopOrderFixtures.PENALTY;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.WrittenTexts;

/** The rules of a stop order, without a container. */
class StopOrderTest {

    @Test
    void enterpriseIsToldOnlyOnceThePenaltyIsServed() {
        var order = StopOrderFixtures.in(StopOrderStatus.TAKEN_UP);
        assertThat(order.toldAt()).isNull();
        assertThat(order.toldTimeline()).isEmpty();

        var served = order.served(PENALTY, INSPECTOR, LATER);

        assertThat(served.order().enterpriseId()).isEqualTo(ENTERPRISE.id());
        assertThat(order.reason()).isEqualTo(PENALTY.reason());
        assertThat(order.stopped()).isEqualTo("全厂");
        assertThat(order.toldTimeline()).extracting(step -> step.kind()).containsExactly("SERVED");
    }

    @Test
    void whoProposedNeitherAnswersNorConsents() {
        var proposed = StopOrderFixtures.in(StopOrderStatus.PROPOSED);
        refused(StopOrderProblem.STOP_ORDER_SAME_PERSON, () -> proposed.answer(true, "同意", INSPECTOR, LATER));
        assertThat(proposed.actions(INSPECTOR.subject())).doesNotContain(StopOrderAction.ANSWER);
        assertThat(proposed.actions(APPROVER.subject())).contains(StopOrderAction.ANSWER);

        var passed = StopOrderFixtures.in(StopOrderStatus.PASSED);
        refused(StopOrderProblem.STOP_ORDER_SAME_PERSON, () -> passed.resume("同意", INSPECTOR, LATER));
    }

    @Test
    void nobodyConsentsBeforeTheExpertsHavePassedIt() {
        for (var status : List.of(StopOrderStatus.APPLIED, StopOrderStatus.PANEL_SET, StopOrderStatus.FAILED)) {
            var order = StopOrderFixtures.in(status);
            refused(StopOrderProblem.STOP_ORDER_NOT_PASSED, () -> order.resume("同意", APPROVER, LATER));
        }
    }

    @Test
    void applicationThatIsTurnedDownLeavesTheOrderInForceUnlessTheExpertsFailedIt() {
        var waiting = StopOrderFixtures.in(StopOrderStatus.PANEL_SET);
        assertThat(waiting.turnDown(APPLICATION, LATER)).isPresent();
        assertThat(waiting.status()).isEqualTo(StopOrderStatus.IN_FORCE);

        var failed = StopOrderFixtures.in(StopOrderStatus.FAILED);
        assertThat(failed.turnDown(APPLICATION, LATER)).isEmpty();
        assertThat(failed.status()).isEqualTo(StopOrderStatus.FAILED);

        var other = StopOrderFixtures.in(StopOrderStatus.PANEL_SET);
        assertThat(other.turnDown(new UUID(0, 99), LATER)).isEmpty();
    }

    @Test
    void whatComesByItselfHasNobodyWhoProposedIt() {
        var order = StopOrderFixtures.proposed(null).aggregate();

        assertThat(order.openedBy()).isNull();
        assertThat(order.actions(APPROVER.subject())).contains(StopOrderAction.ANSWER);
    }

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(StopOrderTest.class.getClassLoader()), StopOrderProblem.values());
    }

    private static void refused(ProblemType problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
