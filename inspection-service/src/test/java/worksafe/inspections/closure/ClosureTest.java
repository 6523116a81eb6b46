package worksafe.inspections.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.closure.ClosureFixtures.APPROVER;
import static worksafe.inspections.closure.ClosureFixtures.AT;
import static worksafe.inspections.closure.ClosureFixtures.DAY;
import static worksafe.inspections.closure.ClosureFixtures.GOVERNMENT;
import static worksafe.inspections.closure.ClosureFixtures.LATER;
import static worksafe.inspections.closure.ClosureFixtures.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.WrittenTexts;

/** The rules of a closure, without a container. */
class ClosureTest {

    @Test
    void governmentDecidesOnlyAfterTheEnterpriseWasHeard() {
        var unheard = ClosureFixtures.in(ClosureStatus.SUBMITTED);
        refused(ClosureProblem.CLOSURE_NOT_HEARD, () -> ClosureFixtures.decide(unheard));
        refused(
                ClosureProblem.CLOSURE_NOT_HEARD,
                () -> unheard.hear(HearingOutcome.HELD, "无异议", DAY, SUPERVISOR, LATER));

        var decided = ClosureFixtures.decide(ClosureFixtures.heard());

        assertThat(decided.barredUntil()).isEqualTo(ClosureFixtures.BARRED_UNTIL);
        assertThat(decided.principalBar()).isEqualTo(PrincipalBar.FOR_YEARS);
    }

    @Test
    void hearingIsWaivedOnlyOnceTheTimeHasPassed() {
        var closure = ClosureFixtures.in(ClosureStatus.SUBMITTED);
        var unused = closure.served(ClosurePaperKinds.HEARING_NOTICE, DAY, AT);

        refused(
                ClosureProblem.CLOSURE_HEARING_OPEN,
                () -> closure.hear(HearingOutcome.WAIVED, "未要求", LocalDate.parse("2026-03-24"), SUPERVISOR, LATER));
        assertThat(closure.hear(HearingOutcome.WAIVED, "未要求", LocalDate.parse("2026-03-23"), SUPERVISOR, LATER)
                        .step())
                .isEqualTo(ClosureStep.HEARING_WAIVED);
    }

    @Test
    void threePersonsProposeSubmitAndDecide() {
        var proposed = ClosureFixtures.in(ClosureStatus.PROPOSED);
        refused(ClosureProblem.CLOSURE_SAME_PERSON, () -> proposed.submit(true, "报请", SUPERVISOR, LATER));

        var heard = ClosureFixtures.heard();
        for (var by : List.of(SUPERVISOR, APPROVER)) {
            refused(
                    ClosureProblem.CLOSURE_SAME_PERSON,
                    () -> heard.decide("同意", "1号", PrincipalBar.FOR_LIFE, null, null, by, LATER));
            assertThat(heard.actions(by.subject())).doesNotContain(ClosureAction.DECISION);
        }
        assertThat(heard.actions(GOVERNMENT.subject())).contains(ClosureAction.DECISION);
    }

    @Test
    void decisionIsCarriedOutOnceItWasServed() {
        var closure = ClosureFixtures.heard();
        var unused = ClosureFixtures.decide(closure);

        refused(
                ClosureProblem.CLOSURE_NOT_SERVED,
                () -> closure.execute(new UUID(0, 5), DAY, "已拆除", SUPERVISOR, LATER));
        assertThat(closure.served(ClosurePaperKinds.DECISION, DAY, LATER)).isPresent();
        assertThat(closure.execute(new UUID(0, 5), DAY, "已拆除", SUPERVISOR, LATER)
                        .executedOn())
                .isEqualTo(DAY);
    }

    @Test
    void enterpriseIsToldWithItsRightToAHearing() {
        var closure = ClosureFixtures.in(ClosureStatus.SUBMITTED);
        assertThat(closure.toldAt()).isNull();

        assertThat(closure.served(ClosurePaperKinds.HEARING_NOTICE, DAY, LATER))
                .hasValueSatisfying(
                        event -> assertThat(event.closure().enterpriseId()).isNotNull());
        assertThat(closure.toldTimeline()).extracting(step -> step.kind()).containsExactly("HEARING_OFFERED");
    }

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(ClosureTest.class.getClassLoader()), ClosureProblem.values());
    }

    private static void refused(ProblemType problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
