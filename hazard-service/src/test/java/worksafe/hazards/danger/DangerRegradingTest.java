package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static worksafe.hazards.danger.DangerFixtures.EXTENSION;
import static worksafe.hazards.danger.DangerFixtures.EXTENSION_RULE;
import static worksafe.hazards.danger.DangerFixtures.GRANTED;
import static worksafe.hazards.danger.DangerFixtures.INSPECTOR;
import static worksafe.hazards.danger.DangerFixtures.JUDGED;
import static worksafe.hazards.danger.DangerFixtures.LATER;
import static worksafe.hazards.danger.DangerFixtures.ORDER;
import static worksafe.hazards.danger.DangerFixtures.PASSED;
import static worksafe.hazards.danger.DangerFixtures.PASSED_BY_TWO;
import static worksafe.hazards.danger.DangerFixtures.PLAN_LIMIT;
import static worksafe.hazards.danger.DangerFixtures.SAFETY_OFFICER;
import static worksafe.hazards.danger.DangerFixtures.SECOND;
import static worksafe.hazards.danger.DangerFixtures.SUPERVISOR;
import static worksafe.hazards.danger.DangerFixtures.limitOfOtherGrade;
import static worksafe.hazards.danger.DangerFixtures.rectified;
import static worksafe.hazards.danger.DangerFixtures.rectifying;
import static worksafe.hazards.danger.DangerFixtures.regrading;
import static worksafe.hazards.danger.DangerFixtures.reported;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.DangerEvent.DangerRegraded;
import worksafe.hazards.danger.DangerPolicies.RecheckRule;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.Recheck;
import worksafe.hazards.danger.value.Regrading;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.hazards.danger.value.TimeLimit.LimitOrigin;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;

/** A danger is given another grade, and days that orders name are not moved by re-checks. */
class DangerRegradingTest {

    private static final Actor OTHER = new Actor("supervisor-0099", "钱监管", Actor.ActorSide.AUTHORITY);

    private static RuleViolation violation(ThrowingCallable verb) {
        return catchThrowableOfType(RuleViolation.class, verb);
    }

    private static DangerRegraded regraded(Danger danger, Actor by) {
        return danger.regrade(regrading(danger), limitOfOtherGrade(danger), by, LATER);
    }

    @Test
    void becomesMajorByAClauseAndIsPlannedAnew() {
        var danger = rectifying(DangerGrade.GENERAL);

        var told = regraded(danger, SUPERVISOR);

        assertThat(told.formerGrade()).isEqualTo(DangerGrade.GENERAL);
        assertThat(told.danger().grade()).isEqualTo(DangerGrade.MAJOR);
        assertThat(told.clause()).isEqualTo(JUDGED.by().clause());
        assertThat(danger.determination()).contains(JUDGED.by());
        assertThat(danger.status()).isEqualTo(DangerStatus.REPORTED);
        assertThat(danger.plan()).isNull();
        assertThat(danger.timeline().getLast().note()).contains("令第10号", "第三条第（二）项", "报警器失效");
        assertThat(told.dueDate()).isEqualTo(DangerFixtures.MAJOR_LIMIT);
        assertThat(danger.timeLimit().origin()).isEqualTo(LimitOrigin.REGRADING);
    }

    @Test
    void becomesGeneralWithNoMoreTimeThanOneFoundToday() {
        var danger = rectifying(DangerGrade.MAJOR);

        var told = regraded(danger, SUPERVISOR);

        assertThat(told.standard()).isNull();
        assertThat(danger.determination()).isEmpty();
        assertThat(danger.status()).isEqualTo(DangerStatus.RECTIFYING);
        assertThat(danger.plan()).isNotNull();
        assertThat(told.dueDate()).isEqualTo(DangerFixtures.GENERAL_LIMIT);
    }

    @Test
    void dayThatIsSoonerAlreadyStays() {
        var danger = rectifying(DangerGrade.MAJOR);
        var late =
                new TimeLimit(LocalDate.parse("2026-04-14"), false, LimitOrigin.POLICY, DangerFixtures.LIMIT.basis());

        var told = danger.regrade(regrading(danger), late, SUPERVISOR, LATER);

        assertThat(told.dueDate()).isEqualTo(PLAN_LIMIT);
        assertThat(danger.timeLimit().origin()).isEqualTo(LimitOrigin.PLAN);
    }

    @Test
    void whatAnAuthorityNamedOrWasMissedStays() {
        var ordered = rectifying(DangerGrade.GENERAL);
        assertThat(ordered.order(ORDER, INSPECTOR, LATER)).isPresent();
        assertThat(regraded(ordered, SUPERVISOR).dueDate()).isEqualTo(ORDER.dueDate());

        var extended = rectifying(DangerGrade.GENERAL);
        var unused = extended.extend(EXTENSION, EXTENSION_RULE, GRANTED, SUPERVISOR, LATER);
        assertThat(regraded(extended, SUPERVISOR).dueDate()).isEqualTo(EXTENSION.until());

        var missed = rectifying(DangerGrade.GENERAL);
        assertThat(missed.miss(ChinaTime.endOf(PLAN_LIMIT))).isPresent();
        var told = regraded(missed, SUPERVISOR);
        assertThat(told.dueDate()).isEqualTo(PLAN_LIMIT);
        assertThat(told.overdue()).isTrue();

        var done = rectified(DangerGrade.GENERAL);
        assertThat(regraded(done, SUPERVISOR).dueDate()).isEqualTo(PLAN_LIMIT);
    }

    @ParameterizedTest
    @EnumSource(DangerGrade.class)
    void isTheAuthoritysFromThenOn(DangerGrade grade) {
        var danger = Danger.report(
                        DangerFixtures.IDENTITY,
                        DangerFixtures.ENTERPRISE,
                        DangerFixtures.observation(grade, DangerSource.SELF_CHECK, null),
                        DangerFixtures.LIMIT,
                        SAFETY_OFFICER,
                        FactTime.now(DangerFixtures.REPORTED_AT))
                .aggregate();

        assertThat(regraded(danger, SUPERVISOR).danger().grade()).isNotEqualTo(grade);

        assertThat(danger.isForAuthority()).isTrue();
        assertThat(danger.actions(SAFETY_OFFICER, false, PLAN_LIMIT))
                .doesNotContain(DangerAction.DISMISSAL, DangerAction.REGRADING);
    }

    @ParameterizedTest
    @EnumSource(DangerGrade.class)
    void reCheckThatWaitsForItsSecondIsGoneWithTheGrade(DangerGrade grade) {
        var danger = rectified(grade);
        var waiting = danger.proposeRecheck(PASSED_BY_TWO, RecheckRule.ONE, INSPECTOR, FactTime.now(LATER));
        assertThat(danger.pendingRecheck()).contains(waiting);

        assertThat(regraded(danger, SUPERVISOR).danger().status()).isEqualTo(DangerStatus.RECTIFIED);

        assertThat(danger.pendingRecheck()).isEmpty();
        assertThat(danger.actions(SECOND, false, PLAN_LIMIT))
                .contains(DangerAction.RECHECK)
                .doesNotContain(DangerAction.RECHECK_CONFIRMATION);
        assertThat(violation(() -> danger.confirmRecheck(true, "一致。", RecheckRule.ONE, SECOND, LATER))
                        .type())
                .isEqualTo(HazardProblem.RECHECK_NOT_PENDING);

        // Looked at anew, it ends by its new grade.
        var unused = danger.proposeRecheck(PASSED_BY_TWO, RecheckRule.ONE, INSPECTOR, FactTime.now(LATER));
        assertThat(danger.confirmRecheck(true, "一致。", RecheckRule.ONE, SECOND, LATER))
                .hasValueSatisfying(event -> assertThat(event.danger().status())
                        .isEqualTo(grade == DangerGrade.GENERAL ? DangerStatus.ACCEPTED : DangerStatus.CLOSED));
    }

    @Test
    void sameGradeIsNone() {
        var danger = reported(DangerGrade.GENERAL);
        var same = new Regrading(DangerGrade.GENERAL, null, "不变");

        assertThat(violation(() -> danger.regrade(same, limitOfOtherGrade(danger), SUPERVISOR, LATER))
                        .type())
                .isEqualTo(HazardProblem.DANGER_GRADE_SAME);
    }

    @Test
    void whoCalledItMajorDoesNotAloneSayThatItIsNone() {
        var danger = reported(DangerGrade.MAJOR);
        assertThat(danger.actions(INSPECTOR, true, PLAN_LIMIT)).doesNotContain(DangerAction.REGRADING);
        assertThat(violation(() -> regraded(danger, INSPECTOR)).type()).isEqualTo(HazardProblem.DANGER_SAME_PERSON);

        var raised = reported(DangerGrade.GENERAL);
        assertThat(regraded(raised, SUPERVISOR).regradedBy()).isEqualTo(SUPERVISOR.subject());
        assertThat(violation(() -> regraded(raised, SUPERVISOR)).type()).isEqualTo(HazardProblem.DANGER_SAME_PERSON);
        assertThat(regraded(raised, OTHER).regradedBy()).isEqualTo(OTHER.subject());
    }

    @Test
    void whoSaidThatItIsNoneDoesNotAloneEndIt() {
        var dismissed = reported(DangerGrade.MAJOR);
        assertThat(regraded(dismissed, SUPERVISOR).danger().grade()).isEqualTo(DangerGrade.GENERAL);
        assertThat(violation(() -> dismissed.layAside("不构成", SUPERVISOR, LATER)).type())
                .isEqualTo(HazardProblem.DANGER_SAME_PERSON);
        assertThat(dismissed.layAside("不构成", OTHER, LATER)).isPresent();

        var checked = rectified(DangerGrade.MAJOR);
        assertThat(regraded(checked, SUPERVISOR).danger().grade()).isEqualTo(DangerGrade.GENERAL);
        assertThat(violation(() -> checked.recheck(PASSED, SUPERVISOR, LATER)).type())
                .isEqualTo(HazardProblem.DANGER_SAME_PERSON);
        assertThat(checked.recheck(PASSED, INSPECTOR, LATER).danger().status()).isEqualTo(DangerStatus.CLOSED);
    }

    @Test
    void failedRecheckNamesNoDayBeyondThatOfTheOrder() {
        var danger = rectifying(DangerGrade.GENERAL);
        assertThat(danger.order(ORDER, INSPECTOR, LATER)).isPresent();
        var unused = danger.rectify(DangerFixtures.EVIDENCE, SAFETY_OFFICER, LATER);

        assertThat(violation(() -> danger.recheck(failed(ORDER.dueDate().plusDays(1)), SUPERVISOR, LATER))
                        .type())
                .isEqualTo(HazardProblem.DANGER_DAY_BEYOND_ORDER);
        assertThat(danger.recheck(failed(ORDER.dueDate().minusDays(2)), SUPERVISOR, LATER)
                        .dueDate())
                .isEqualTo(ORDER.dueDate().minusDays(2));

        // The order's day is still known after an earlier one was named.
        var again = danger.rectify(DangerFixtures.EVIDENCE, SAFETY_OFFICER, LATER);
        assertThat(again.dueDate()).isEqualTo(ORDER.dueDate().minusDays(2));
        assertThat(danger.recheck(failed(ORDER.dueDate()), SUPERVISOR, LATER).dueDate())
                .isEqualTo(ORDER.dueDate());
    }

    @Test
    void firstOfTwoNamesNoDayBeyondThatOfTheOrderEither() {
        var danger = rectifying(DangerGrade.GENERAL);
        assertThat(danger.order(ORDER, INSPECTOR, LATER)).isPresent();
        var unused = danger.rectify(DangerFixtures.EVIDENCE, SAFETY_OFFICER, LATER);
        var beyond = new Recheck(
                Recheck.RecheckResult.FAILED, "联动阀未动作。", ORDER.dueDate().plusDays(1), PASSED_BY_TWO.second());

        assertThat(violation(() -> danger.proposeRecheck(beyond, RecheckRule.ONE, SUPERVISOR, FactTime.now(LATER)))
                        .type())
                .isEqualTo(HazardProblem.DANGER_DAY_BEYOND_ORDER);
        assertThat(danger.pendingRecheck()).isEmpty();
    }

    private static Recheck failed(LocalDate until) {
        return new Recheck(Recheck.RecheckResult.FAILED, "联动阀未动作。", until, null);
    }
}
