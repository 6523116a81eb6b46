package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static worksafe.hazards.danger.DangerFixtures.CLOSED_AT;
import static worksafe.hazards.danger.DangerFixtures.ENTERPRISE;
import static worksafe.hazards.danger.DangerFixtures.EVIDENCE;
import static worksafe.hazards.danger.DangerFixtures.FAILED;
import static worksafe.hazards.danger.DangerFixtures.IDENTITY;
import static worksafe.hazards.danger.DangerFixtures.INSPECTOR;
import static worksafe.hazards.danger.DangerFixtures.LATER;
import static worksafe.hazards.danger.DangerFixtures.LIMIT;
import static worksafe.hazards.danger.DangerFixtures.ORDER;
import static worksafe.hazards.danger.DangerFixtures.PASSED;
import static worksafe.hazards.danger.DangerFixtures.PLAN;
import static worksafe.hazards.danger.DangerFixtures.PLANNED_AT;
import static worksafe.hazards.danger.DangerFixtures.PLAN_LIMIT;
import static worksafe.hazards.danger.DangerFixtures.RECHECKED_AT;
import static worksafe.hazards.danger.DangerFixtures.RECTIFIED_AT;
import static worksafe.hazards.danger.DangerFixtures.REPORTED_AT;
import static worksafe.hazards.danger.DangerFixtures.SAFETY_OFFICER;
import static worksafe.hazards.danger.DangerFixtures.SECOND;
import static worksafe.hazards.danger.DangerFixtures.observation;
import static worksafe.hazards.danger.DangerFixtures.rectified;
import static worksafe.hazards.danger.DangerFixtures.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.DangerEvent.DangerAccepted;
import worksafe.hazards.danger.DangerEvent.DangerClosed;
import worksafe.hazards.danger.DangerEvent.DangerRecheckFailed;
import worksafe.hazards.danger.DangerPolicies.RecheckRule;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.Recheck;
import worksafe.hazards.danger.value.RecheckPartner;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;

/** What lives inside its enterprise, which re-checks and closes it, and what an authority re-checks by two. */
class DangerInsideTest {

    private static final Actor WORKSHOP_HEAD = new Actor("enterprise-user-8", "周车间", Actor.ActorSide.ENTERPRISE);
    private static final RecheckRule TWO = new RecheckRule(2, LegalGround.of(DangerFixtures.row("danger.two", 2)));

    private static RuleViolation violation(ThrowingCallable verb) {
        return catchThrowableOfType(RuleViolation.class, verb);
    }

    private static Danger ownFinding(DangerGrade grade) {
        return Danger.report(
                        IDENTITY,
                        ENTERPRISE,
                        observation(grade, DangerSource.SELF_CHECK, null),
                        LIMIT,
                        SAFETY_OFFICER,
                        FactTime.now(REPORTED_AT))
                .aggregate();
    }

    private static Danger putRight(DangerGrade grade) {
        var danger = ownFinding(grade);
        var planned = danger.plan(PLAN, rule(grade), SAFETY_OFFICER, PLANNED_AT);
        var rectified = danger.rectify(EVIDENCE, SAFETY_OFFICER, RECTIFIED_AT);
        assertThat(rectified.danger().revision())
                .isGreaterThanOrEqualTo(planned.danger().revision());
        return danger;
    }

    private static void assertForAuthority(Danger danger, Instant now) {
        var refusal = violation(() -> danger.recheck(PASSED, WORKSHOP_HEAD, now));
        assertThat(refusal.type()).isEqualTo(HazardProblem.DANGER_FOR_AUTHORITY);
        assertThat(danger.actions(WORKSHOP_HEAD, false, ChinaTime.dayOf(now))).isEmpty();
        assertThat(danger.status()).isEqualTo(DangerStatus.RECTIFIED);
    }

    @Test
    void anotherOfItsPeopleReChecksAndCloses() {
        var danger = putRight(DangerGrade.GENERAL);
        assertThat(danger.actions(SAFETY_OFFICER, false, PLAN_LIMIT)).isEmpty();
        assertThat(violation(() -> danger.recheck(PASSED, SAFETY_OFFICER, RECHECKED_AT))
                        .type())
                .isEqualTo(HazardProblem.RECHECK_BY_RECTIFIER);
        assertThat(danger.actions(WORKSHOP_HEAD, false, PLAN_LIMIT)).containsExactly(DangerAction.RECHECK);

        assertThat(danger.recheck(PASSED, WORKSHOP_HEAD, RECHECKED_AT)).isInstanceOf(DangerClosed.class);

        assertThat(danger.status()).isEqualTo(DangerStatus.CLOSED);
    }

    @Test
    void authorityMayLookStill() {
        assertThat(putRight(DangerGrade.GENERAL).recheck(PASSED, INSPECTOR, RECHECKED_AT))
                .isInstanceOf(DangerClosed.class);
    }

    @Test
    void failedReCheckInsideEarnsNoMoreTime() {
        var danger = putRight(DangerGrade.GENERAL);
        var later = new Recheck(Recheck.RecheckResult.FAILED, "继续整改。", LocalDate.parse("2026-04-10"), null);
        assertThat(violation(() -> danger.recheck(later, WORKSHOP_HEAD, RECHECKED_AT))
                        .type())
                .isEqualTo(HazardProblem.RECHECK_LIMIT_INSIDE);

        assertThat(danger.recheck(FAILED, WORKSHOP_HEAD, RECHECKED_AT).danger().status())
                .isEqualTo(DangerStatus.RECTIFYING);

        assertThat(danger.timeLimit().dueDate()).isEqualTo(PLAN_LIMIT);
    }

    @Test
    void majorOrderedOverdueAndInspectedOnesAreTheAuthoritys() {
        assertForAuthority(putRight(DangerGrade.MAJOR), LATER);
        assertForAuthority(rectified(DangerGrade.GENERAL), LATER);
        var ordered = putRight(DangerGrade.GENERAL);
        assertThat(ordered.order(ORDER, INSPECTOR, LATER)).isPresent();
        assertForAuthority(ordered, LATER);
        var overdue = putRight(DangerGrade.GENERAL);
        assertThat(overdue.miss(ChinaTime.endOf(PLAN_LIMIT))).isPresent();
        assertForAuthority(overdue, ChinaTime.endOf(PLAN_LIMIT));
        assertForAuthority(putRight(DangerGrade.GENERAL), ChinaTime.endOf(PLAN_LIMIT));
    }

    @Test
    void whatAnAuthorityTookUpStaysItsOwnWithAnotherDay() {
        var later = new Recheck(Recheck.RecheckResult.FAILED, "继续整改。", LocalDate.parse("2026-04-10"), null);
        var failed = putRight(DangerGrade.GENERAL);
        assertThat(failed.isForAuthority()).isFalse();
        assertThat(failed.recheck(later, INSPECTOR, RECHECKED_AT).danger().status())
                .isEqualTo(DangerStatus.RECTIFYING);
        assertThat(failed.isForAuthority()).isTrue();

        var reopened = putRight(DangerGrade.GENERAL);
        assertThat(reopened.recheck(PASSED, WORKSHOP_HEAD, RECHECKED_AT)).isInstanceOf(DangerClosed.class);
        assertThat(reopened.reopen(DangerFixtures.REOPENING, DangerFixtures.SUPERVISOR, LATER)
                        .danger()
                        .status())
                .isEqualTo(DangerStatus.RECTIFYING);
        assertThat(reopened.isForAuthority()).isTrue();

        var overdue = putRight(DangerGrade.GENERAL);
        assertThat(overdue.miss(ChinaTime.endOf(PLAN_LIMIT))).isPresent();
        assertThat(overdue.recheck(later, INSPECTOR, RECHECKED_AT).danger().status())
                .isEqualTo(DangerStatus.RECTIFYING);
        assertThat(overdue.overdueSince()).isEmpty();
        assertThat(overdue.isForAuthority()).isTrue();
    }

    @Test
    void enterpriseLaysAsideWhatItFoundItself() {
        var danger = ownFinding(DangerGrade.GENERAL);

        assertThat(danger.layAside("现场核实不构成隐患。", SAFETY_OFFICER, PLANNED_AT)).isPresent();

        assertThat(danger.status()).isEqualTo(DangerStatus.DISMISSED);
        assertThat(danger.timeline().getLast().note()).isEqualTo("现场核实不构成隐患。");
        var major = ownFinding(DangerGrade.MAJOR);
        assertThat(violation(() -> major.layAside("不构成。", WORKSHOP_HEAD, PLANNED_AT))
                        .type())
                .isEqualTo(HazardProblem.DANGER_FOR_AUTHORITY);
    }

    @Test
    void twoOfAnAuthorityReCheckWhereThePolicySaysSo() {
        var danger = rectified(DangerGrade.MAJOR);
        assertThat(violation(() -> danger.recheck(PASSED, TWO, INSPECTOR, FactTime.now(RECHECKED_AT)))
                        .type())
                .isEqualTo(HazardProblem.RECHECK_SECOND_MISSING);
        assertThat(violation(() -> danger.proposeRecheck(
                                by(INSPECTOR.subject().toUpperCase(Locale.ROOT)),
                                TWO,
                                INSPECTOR,
                                FactTime.now(RECHECKED_AT)))
                        .type())
                .isEqualTo(HazardProblem.RECHECK_SECOND_SAME);
        assertThat(violation(() -> danger.proposeRecheck(
                                by(SAFETY_OFFICER.subject()), TWO, INSPECTOR, FactTime.now(RECHECKED_AT)))
                        .type())
                .isEqualTo(HazardProblem.RECHECK_BY_RECTIFIER);

        var pending = danger.proposeRecheck(by("inspector-0012"), TWO, INSPECTOR, FactTime.now(RECHECKED_AT));
        assertThat(danger.pendingRecheck()).contains(pending);
        assertThat(danger.status()).isEqualTo(DangerStatus.RECTIFIED);
        assertThat(danger.actions(SECOND, false, PLAN_LIMIT))
                .containsExactlyInAnyOrder(
                        DangerAction.RECHECK, DangerAction.RECHECK_CONFIRMATION, DangerAction.REGRADING);
        assertThat(danger.actions(INSPECTOR, false, PLAN_LIMIT)).containsExactly(DangerAction.RECHECK);

        assertThat(confirmed(danger, true, SECOND))
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(DangerAccepted.class));

        assertThat(danger.status()).isEqualTo(DangerStatus.ACCEPTED);
        assertThat(danger.pendingRecheck()).isEmpty();
        assertThat(danger.timeline().getLast().second()).isEqualTo(new RecheckPartner("inspector-0012", "孙检查"));
        assertThat(danger.timeline().getLast().by()).isEqualTo(INSPECTOR);
        assertThat(violation(() -> danger.close("同意销号。", SECOND, CLOSED_AT)).type())
                .isEqualTo(HazardProblem.CLOSURE_BY_RECHECKER);
    }

    @Test
    void onlyWhomTheFirstNamedConfirms() {
        var danger = rectified(DangerGrade.MAJOR);
        assertThat(violation(() -> confirmed(danger, true, SECOND)).type())
                .isEqualTo(HazardProblem.RECHECK_NOT_PENDING);
        var unused = danger.proposeRecheck(by("inspector-0012"), TWO, INSPECTOR, FactTime.now(RECHECKED_AT));

        for (var other : List.of(
                INSPECTOR,
                DangerFixtures.SUPERVISOR,
                new Actor(SECOND.subject(), SECOND.name(), Actor.ActorSide.ENTERPRISE))) {
            assertThat(violation(() -> confirmed(danger, true, other)).type())
                    .isEqualTo(HazardProblem.RECHECK_NOT_SECOND);
        }
        assertThat(danger.status()).isEqualTo(DangerStatus.RECTIFIED);
    }

    @Test
    void whatTheSecondDoesNotConfirmIsLookedAtAnew() {
        var danger = rectified(DangerGrade.MAJOR);
        var unused = danger.proposeRecheck(by("inspector-0012"), TWO, INSPECTOR, FactTime.now(RECHECKED_AT));

        assertThat(confirmed(danger, false, SECOND)).isEmpty();

        assertThat(danger.status()).isEqualTo(DangerStatus.RECTIFIED);
        assertThat(danger.pendingRecheck()).isEmpty();
        assertThat(danger.timeline().getLast().kind()).isEqualTo(DangerStep.StepKind.RECHECK_NOT_CONFIRMED);
        assertThat(violation(() -> confirmed(danger, true, SECOND)).type())
                .isEqualTo(HazardProblem.RECHECK_NOT_PENDING);
        var again = danger.proposeRecheck(by("inspector-0013"), TWO, INSPECTOR, FactTime.now(LATER));
        assertThat(danger.pendingRecheck()).contains(again);
    }

    @Test
    void whatWaitsInsideIsGoneWhenTheDangerBecomesTheAuthoritys() {
        List<Consumer<Danger>> takeovers = List.of(
                danger -> assertThat(danger.order(ORDER, INSPECTOR, LATER)).isPresent(),
                danger -> assertThat(danger.miss(ChinaTime.endOf(PLAN_LIMIT))).isPresent());
        for (var takeover : takeovers) {
            var own = putRight(DangerGrade.GENERAL);
            var inside =
                    own.proposeRecheck(by("worker-0009"), RecheckRule.ONE, WORKSHOP_HEAD, FactTime.now(RECHECKED_AT));
            assertThat(own.pendingRecheck()).contains(inside);

            takeover.accept(own);

            assertThat(own.pendingRecheck()).isEmpty();

            // What an authority found waits still.
            var inspected = rectified(DangerGrade.GENERAL);
            var found = inspected.proposeRecheck(by("inspector-0012"), TWO, INSPECTOR, FactTime.now(RECHECKED_AT));
            takeover.accept(inspected);
            assertThat(inspected.pendingRecheck()).contains(found);
        }
    }

    @Test
    void anotherReCheckReplacesTheOneThatWaits() {
        var danger = rectified(DangerGrade.MAJOR);
        var first = danger.proposeRecheck(by("inspector-0012"), TWO, INSPECTOR, FactTime.now(RECHECKED_AT));
        var day = LocalDate.parse("2026-04-10");
        var failed =
                new Recheck(Recheck.RecheckResult.FAILED, "继续整改。", day, new RecheckPartner("inspector-0013", "钱检查"));

        var second = danger.proposeRecheck(failed, TWO, INSPECTOR, FactTime.now(LATER));

        assertThat(danger.pendingRecheck()).contains(second).isNotEqualTo(Optional.of(first));
        assertThat(violation(() -> confirmed(danger, true, SECOND)).type()).isEqualTo(HazardProblem.RECHECK_NOT_SECOND);
        var third = new Actor("inspector-0013", "钱检查", Actor.ActorSide.AUTHORITY);
        assertThat(confirmed(danger, true, third))
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(DangerRecheckFailed.class));
        assertThat(danger.timeLimit().dueDate()).isEqualTo(day);
    }

    @Test
    void reCheckOfTwoIsNotMadeByOne() {
        assertThatThrownBy(() -> rectified(DangerGrade.MAJOR)
                        .recheck(by("inspector-0012"), TWO, INSPECTOR, FactTime.now(RECHECKED_AT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneOfTheEnterpriseIsEnoughInside() {
        assertThat(putRight(DangerGrade.GENERAL).recheck(PASSED, TWO, WORKSHOP_HEAD, FactTime.now(RECHECKED_AT)))
                .isInstanceOf(DangerClosed.class);
    }

    private static Optional<DangerEvent> confirmed(Danger danger, boolean agreed, Actor by) {
        return danger.confirmRecheck(agreed, "与现场情况一致。", TWO, by, CLOSED_AT);
    }

    private static Recheck by(String account) {
        return new Recheck(Recheck.RecheckResult.PASSED, "复查合格。", null, new RecheckPartner(account, "孙检查"));
    }
}
