package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static worksafe.hazards.danger.DangerFixtures.FINDING;
import static worksafe.hazards.danger.DangerFixtures.INSPECTOR;
import static worksafe.hazards.danger.DangerFixtures.LATER;
import static worksafe.hazards.danger.DangerFixtures.ORDER;
import static worksafe.hazards.danger.DangerFixtures.PLAN_LIMIT;
import static worksafe.hazards.danger.DangerFixtures.REFUSAL;
import static worksafe.hazards.danger.DangerFixtures.SUPERVISOR;
import static worksafe.hazards.danger.DangerFixtures.rectifying;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.RectificationRefusal;
import worksafe.hazards.danger.value.RectificationRefusal.ServiceProof;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.papers.ServiceWay;
import worksafe.platform.service.FactTime.FactProblem;

/** That an enterprise refuses to put a danger right is written down, and changes nothing. */
class DangerRefusalTest {

    private static final Actor STRANGER = new Actor("inspector-0099", "孙检查", Actor.ActorSide.AUTHORITY);

    private final Danger danger = rectifying(DangerGrade.GENERAL);

    private static RuleViolation violation(ThrowingCallable verb) {
        return catchThrowableOfType(RuleViolation.class, verb);
    }

    @Test
    void tellsWhatInspectionsNeedToAct() {
        assertThat(danger.order(ORDER, INSPECTOR, LATER)).isPresent();

        var refused = danger.refuse(REFUSAL, false, INSPECTOR, LATER);

        assertThat(refused.refusedBy()).isEqualTo(INSPECTOR.subject());
        assertThat(refused.danger().status()).isEqualTo(DangerStatus.RECTIFYING);
        assertThat(refused.dueDate()).isEqualTo(ORDER.dueDate());
        assertThat(refused.overdue()).isFalse();
        assertThat(refused.legalBasis()).isEqualTo(FINDING.legalBasis());
        assertThat(refused.requirement()).isEqualTo(FINDING.requirement());
        assertThat(refused.penaltyClause()).isEqualTo(FINDING.penaltyClause());
        assertThat(refused.orderId()).isEqualTo(ORDER.id());
        assertThat(refused.servedOn()).isEqualTo(REFUSAL.service().servedOn());
        assertThat(danger.refusedAt()).contains(LATER);
        assertThat(danger.timeline().getLast().service()).isEqualTo(REFUSAL.service());
    }

    @Test
    void isWrittenDownByWhoSupervisesOrFoundIt() {
        assertThat(danger.actions(STRANGER, false, PLAN_LIMIT)).doesNotContain(DangerAction.REFUSAL);
        assertThat(violation(() -> danger.refuse(REFUSAL, false, STRANGER, LATER))
                        .type())
                .isEqualTo(HazardProblem.DANGER_REFUSAL_NOT_TEAM);
        assertThat(danger.refusedAt()).isEmpty();
        assertThat(danger.actions(INSPECTOR, false, PLAN_LIMIT)).contains(DangerAction.REFUSAL);

        assertThat(danger.refuse(REFUSAL, true, STRANGER, LATER).refusedBy()).isEqualTo(STRANGER.subject());
    }

    @Test
    void isWrittenDownOnceForEachTimeLimit() {
        assertThat(danger.refuse(REFUSAL, true, SUPERVISOR, LATER).dueDate()).isEqualTo(PLAN_LIMIT);
        assertThat(danger.actions(SUPERVISOR, true, PLAN_LIMIT)).doesNotContain(DangerAction.REFUSAL);
        assertThat(violation(() -> danger.refuse(REFUSAL, true, SUPERVISOR, LATER))
                        .type())
                .isEqualTo(HazardProblem.DANGER_REFUSAL_KNOWN);

        assertThat(danger.order(ORDER, INSPECTOR, LATER)).isPresent();

        assertThat(danger.refusedAt()).isEmpty();
        assertThat(danger.refuse(REFUSAL, true, SUPERVISOR, LATER).dueDate()).isEqualTo(ORDER.dueDate());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09, FACT_BEFORE_CAUSE", "2026-03-16, FACT_IN_FUTURE"})
    void demandReachedItBetweenTheFindingAndToday(LocalDate servedOn, FactProblem problem) {
        var impossible = new RectificationRefusal("拒收", new ServiceProof(ServiceWay.LEFT, servedOn, "留置送达，两名见证人"));

        assertThat(violation(() -> danger.refuse(impossible, true, SUPERVISOR, LATER))
                        .type())
                .isEqualTo(problem);
        assertThat(danger.refusedAt()).isEmpty();
    }
}
