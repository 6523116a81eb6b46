package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static worksafe.hazards.danger.DangerFixtures.ENTERPRISE;
import static worksafe.hazards.danger.DangerFixtures.EVIDENCE;
import static worksafe.hazards.danger.DangerFixtures.FAILED;
import static worksafe.hazards.danger.DangerFixtures.FINDING;
import static worksafe.hazards.danger.DangerFixtures.IDENTITY;
import static worksafe.hazards.danger.DangerFixtures.INSPECTOR;
import static worksafe.hazards.danger.DangerFixtures.LATER;
import static worksafe.hazards.danger.DangerFixtures.LIMIT;
import static worksafe.hazards.danger.DangerFixtures.PASSED;
import static worksafe.hazards.danger.DangerFixtures.PLANNED_AT;
import static worksafe.hazards.danger.DangerFixtures.PLAN_LIMIT;
import static worksafe.hazards.danger.DangerFixtures.RECHECKED_AT;
import static worksafe.hazards.danger.DangerFixtures.RECTIFIED_AT;
import static worksafe.hazards.danger.DangerFixtures.REPORTED_AT;
import static worksafe.hazards.danger.DangerFixtures.SAFETY_OFFICER;
import static worksafe.hazards.danger.DangerFixtures.observation;
import static worksafe.hazards.danger.DangerFixtures.rectified;
import static worksafe.hazards.danger.DangerFixtures.rectifying;

import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.hazards.danger.DangerEvent.DangerClosed;
import worksafe.hazards.danger.DangerEvent.DangerReported;
import worksafe.hazards.danger.DangerPolicies.RecheckRule;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.FactTime.FactProblem;

/** What was done without a network and is entered days later: the fact decides, the entry is told beside it. */
class LateEntryTest {

    private static final Instant AFTER_THE_DAY = ChinaTime.endOf(PLAN_LIMIT).plusSeconds(3 * 86_400);

    @Test
    void reportTellsWhenItWasFoundBesideWhenItWasReported() {
        var created = Danger.report(
                IDENTITY,
                ENTERPRISE,
                observation(DangerGrade.GENERAL, DangerSource.SELF_CHECK, FINDING),
                LIMIT,
                SAFETY_OFFICER,
                new FactTime(REPORTED_AT, LATER));

        var danger = created.aggregate();
        assertThat(danger.foundAt()).isEqualTo(REPORTED_AT);
        assertThat(danger.reportedAt()).isEqualTo(LATER);
        var event = (DangerReported) created.event();
        assertThat(event.danger().happenedAt()).isEqualTo(REPORTED_AT);
        assertThat(event.occurredAt()).isEqualTo(LATER);
        var view = DangerView.of(danger, Set.of());
        assertThat(view.happenedAt()).isEqualTo(REPORTED_AT);
        assertThat(view.timeline().getFirst().occurredAt()).isEqualTo(LATER);
        assertThat(view.timeline().getFirst().happenedAt()).isEqualTo(REPORTED_AT);
    }

    @Test
    void whatWasPutRightInTimeIsOnTimeThoughEnteredAfterItsDayWasMissed() {
        var danger = rectifying(DangerGrade.GENERAL);
        var missed = danger.miss(ChinaTime.endOf(PLAN_LIMIT));
        assertThat(missed).isPresent();

        var rectified = danger.rectify(EVIDENCE, SAFETY_OFFICER, new FactTime(RECTIFIED_AT, AFTER_THE_DAY));
        var closed = (DangerClosed) danger.recheck(PASSED, INSPECTOR, AFTER_THE_DAY.plusSeconds(60));

        assertThat(rectified.rectifiedAt()).isEqualTo(RECTIFIED_AT);
        assertThat(rectified.occurredAt()).isEqualTo(AFTER_THE_DAY);
        assertThat(closed.onTime()).isTrue();
        var view = DangerView.of(danger, Set.of());
        assertThat(view.summary().overdueSince()).isNotNull();
        assertThat(view.rectifiedOnTime()).isTrue();
        assertThat(view.rectifiedAt()).isEqualTo(RECTIFIED_AT);
    }

    @Test
    void whatWasPutRightAfterItsDayIsLateWheneverItIsEntered() {
        var danger = rectifying(DangerGrade.GENERAL);

        var unused = danger.rectify(EVIDENCE, SAFETY_OFFICER, new FactTime(ChinaTime.endOf(PLAN_LIMIT), AFTER_THE_DAY));

        assertThat(danger.rectifiedOnTime()).contains(false);
    }

    @Test
    void nothingIsPutRightBeforeItWasFound() {
        var danger = rectifying(DangerGrade.GENERAL);

        assertThat(refusal(() -> {
                    var unused =
                            danger.rectify(EVIDENCE, SAFETY_OFFICER, new FactTime(REPORTED_AT.minusSeconds(60), LATER));
                }))
                .isEqualTo(FactProblem.FACT_BEFORE_CAUSE);
        assertThat(danger.status()).isEqualTo(DangerStatus.RECTIFYING);
    }

    /** The plan may be written down after the work was done; a re-check that sent it back may not. */
    @Test
    void whatWasSentBackIsPutRightAfterThat() {
        var danger = rectified(DangerGrade.GENERAL);
        var failed = danger.recheck(FAILED, RecheckRule.ONE, INSPECTOR, new FactTime(RECHECKED_AT, LATER));
        assertThat(failed.danger().happenedAt()).isEqualTo(RECHECKED_AT);

        assertThat(refusal(() -> {
                    var unused = danger.rectify(EVIDENCE, SAFETY_OFFICER, new FactTime(RECTIFIED_AT, LATER));
                }))
                .isEqualTo(FactProblem.FACT_BEFORE_CAUSE);
    }

    @Test
    void nothingIsRecheckedBeforeItWasPutRight() {
        for (var grade : DangerGrade.values()) {
            for (var recheck : Set.of(PASSED, FAILED)) {
                assertThat(refusal(() -> {
                            var unused = rectified(grade)
                                    .recheck(recheck, RecheckRule.ONE, INSPECTOR, new FactTime(PLANNED_AT, LATER));
                        }))
                        .as("%s %s", grade, recheck)
                        .isEqualTo(FactProblem.FACT_BEFORE_CAUSE);
            }
        }
    }

    @Test
    void closureIsOfTheDayOfTheRecheck() {
        var danger = rectified(DangerGrade.GENERAL);

        var closed =
                (DangerClosed) danger.recheck(PASSED, RecheckRule.ONE, INSPECTOR, new FactTime(RECHECKED_AT, LATER));

        assertThat(closed.closedAt()).isEqualTo(RECHECKED_AT);
        assertThat(closed.danger().happenedAt()).isEqualTo(RECHECKED_AT);
        assertThat(danger.closedAt()).contains(RECHECKED_AT);
    }

    private static FactProblem refusal(ThrowingCallable verb) {
        return (FactProblem) catchThrowableOfType(RuleViolation.class, verb).type();
    }
}
