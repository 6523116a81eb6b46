package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static worksafe.hazards.danger.DangerFixtures.CLOSED_AT;
import static worksafe.hazards.danger.DangerFixtures.ENTERPRISE;
import static worksafe.hazards.danger.DangerFixtures.EVIDENCE;
import static worksafe.hazards.danger.DangerFixtures.FAILED;
import static worksafe.hazards.danger.DangerFixtures.FINDING;
import static worksafe.hazards.danger.DangerFixtures.IDENTITY;
import static worksafe.hazards.danger.DangerFixtures.INSPECTOR;
import static worksafe.hazards.danger.DangerFixtures.LATER;
import static worksafe.hazards.danger.DangerFixtures.LIMIT;
import static worksafe.hazards.danger.DangerFixtures.ORDER;
import static worksafe.hazards.danger.DangerFixtures.PASSED;
import static worksafe.hazards.danger.DangerFixtures.PLAN;
import static worksafe.hazards.danger.DangerFixtures.PLANNED_AT;
import static worksafe.hazards.danger.DangerFixtures.PLAN_LIMIT;
import static worksafe.hazards.danger.DangerFixtures.POLICY_LIMIT;
import static worksafe.hazards.danger.DangerFixtures.RECHECKED_AT;
import static worksafe.hazards.danger.DangerFixtures.RECTIFIED_AT;
import static worksafe.hazards.danger.DangerFixtures.REOPENING;
import static worksafe.hazards.danger.DangerFixtures.REPORTED_AT;
import static worksafe.hazards.danger.DangerFixtures.SAFETY_OFFICER;
import static worksafe.hazards.danger.DangerFixtures.SUPERVISOR;
import static worksafe.hazards.danger.DangerFixtures.accepted;
import static worksafe.hazards.danger.DangerFixtures.closed;
import static worksafe.hazards.danger.DangerFixtures.observation;
import static worksafe.hazards.danger.DangerFixtures.rectified;
import static worksafe.hazards.danger.DangerFixtures.rectifying;
import static worksafe.hazards.danger.DangerFixtures.reported;
import static worksafe.hazards.danger.DangerFixtures.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.DangerEvent.DangerClosed;
import worksafe.hazards.danger.DangerEvent.DangerRecheckFailed;
import worksafe.hazards.danger.DangerEvent.DangerReported;
import worksafe.hazards.danger.DangerPolicies.PlanRule;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.Evidence;
import worksafe.hazards.danger.value.OrderedDay;
import worksafe.hazards.danger.value.Recheck;
import worksafe.hazards.danger.value.Recheck.Reopening;
import worksafe.hazards.danger.value.RectificationPlan;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.InvalidValue;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime;

class DangerTest {

    private static RuleViolation refusal(ThrowingCallable verb) {
        return catchThrowableOfType(RuleViolation.class, verb);
    }

    private static RectificationPlan planFor(LocalDate day) {
        return new RectificationPlan(
                PLAN.goal(), PLAN.responsible(), PLAN.fundsFen(), PLAN.measures(), day, PLAN.emergencyPlan());
    }

    @Nested
    class Report {

        @Test
        void reportedDangerIsDueWhenThePolicySays() {
            var created = report(DangerSource.SELF_CHECK, SAFETY_OFFICER);

            assertThat(created.aggregate().timeLimit()).isEqualTo(LIMIT);
            assertThat(created.event())
                    .isEqualTo(new DangerReported(
                            new DangerEvent.Facts(
                                    IDENTITY.id(),
                                    IDENTITY.number(),
                                    ENTERPRISE.id(),
                                    1,
                                    DangerGrade.GENERAL,
                                    "危化品仓库可燃气体报警器失效",
                                    ENTERPRISE.region(),
                                    ENTERPRISE.sector(),
                                    DangerStatus.REPORTED,
                                    null,
                                    null),
                            DangerCause.UNSAFE_CONDITION,
                            POLICY_LIMIT,
                            REPORTED_AT,
                            SAFETY_OFFICER.subject(),
                            REPORTED_AT));
        }

        @Test
        void placeOfTheReportIsKeptForStatistics() {
            assertThat(reported(DangerGrade.GENERAL).regionAtEvent()).isEqualTo(ENTERPRISE.region());
        }

        @ParameterizedTest
        @EnumSource(
                value = DangerSource.class,
                names = {"INSPECTION", "TIP_OFF", "TRAINING", "ALARM", "OBLIGATION", "OTHER"})
        void enterpriseCannotReportWhatItDidNotFindItself(DangerSource source) {
            var refusal = refusal(() -> report(source, SAFETY_OFFICER));

            assertThat(refusal.type()).isEqualTo(HazardProblem.SOURCE_NOT_SELF_CHECK);
        }

        @ParameterizedTest
        @EnumSource(DangerSource.class)
        void authorityReportsWhateverItLearns(DangerSource source) {
            assertThatCode(() -> report(source, INSPECTOR)).doesNotThrowAnyException();
        }

        @Test
        void inspectorsSayOnWhatBasis() {
            assertThatThrownBy(() -> observation(DangerGrade.GENERAL, DangerSource.INSPECTION, null))
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            refused -> assertThat(refused.code()).isEqualTo("danger-finding-missing"));
        }

        private static Created<Danger> report(DangerSource source, Actor by) {
            return Danger.report(
                    IDENTITY,
                    ENTERPRISE,
                    observation(DangerGrade.GENERAL, source, FINDING),
                    LIMIT,
                    by,
                    FactTime.now(REPORTED_AT));
        }
    }

    @Nested
    class Plan {

        @Test
        void planNamesTheDay() {
            var danger = reported(DangerGrade.GENERAL);

            var event = danger.plan(PLAN, PlanRule.PLAIN, SAFETY_OFFICER, PLANNED_AT);

            assertThat(event.dueDate()).isEqualTo(PLAN_LIMIT);
            assertThat(danger.timeLimit().dueDate()).isEqualTo(PLAN_LIMIT);
            assertThat(danger.timeLimit().origin()).isEqualTo(TimeLimit.LimitOrigin.PLAN);
            assertThat(danger.timeLimit().basis().clause())
                    .isEqualTo(LIMIT.basis().clause());
            assertThat(danger.plan()).isEqualTo(PLAN);
        }

        @Test
        void planMayUseTheWholeLimit() {
            var event = reported(DangerGrade.GENERAL)
                    .plan(planFor(POLICY_LIMIT), PlanRule.PLAIN, SAFETY_OFFICER, PLANNED_AT);

            assertThat(event.dueDate()).isEqualTo(POLICY_LIMIT);
        }

        @Test
        void planBeyondTheLimitIsRefused() {
            var danger = reported(DangerGrade.GENERAL);

            var refusal = refusal(
                    () -> danger.plan(planFor(POLICY_LIMIT.plusDays(1)), PlanRule.PLAIN, SAFETY_OFFICER, PLANNED_AT));

            assertThat(refusal.type()).isEqualTo(HazardProblem.PLAN_BEYOND_TIME_LIMIT);
            assertThat(refusal.arguments()).startsWith("2026-03-31");
            assertThat(danger.status()).isEqualTo(DangerStatus.REPORTED);
            assertThat(danger.plan()).isNull();
        }

        @Test
        void planForAPastDayIsRefused() {
            var yesterday = ChinaTime.dayOf(PLANNED_AT).minusDays(1);

            var refusal = refusal(() ->
                    reported(DangerGrade.GENERAL).plan(planFor(yesterday), PlanRule.PLAIN, SAFETY_OFFICER, PLANNED_AT));

            assertThat(refusal.type()).isEqualTo(HazardProblem.TIME_LIMIT_PAST);
        }

        @Test
        void planMadeTooLateLeavesTheMissedLimitStanding() {
            var danger = reported(DangerGrade.GENERAL);
            var afterTheLimit = Instant.parse("2026-04-02T01:00:00Z");

            var event =
                    danger.plan(planFor(LocalDate.parse("2026-04-20")), PlanRule.PLAIN, SAFETY_OFFICER, afterTheLimit);

            assertThat(event.dueDate()).isEqualTo(POLICY_LIMIT);
            assertThat(danger.timeLimit()).isEqualTo(LIMIT);
        }

        @Test
        void majorDangerNeedsPrecautions() {
            var refusal = refusal(() -> reported(DangerGrade.MAJOR)
                    .plan(withoutPrecautions(PLAN), rule(DangerGrade.MAJOR), SAFETY_OFFICER, PLANNED_AT));

            assertThat(refusal.type()).isEqualTo(HazardProblem.EMERGENCY_PLAN_MISSING);
            assertThat(refusal.legalSource()).isEqualTo("安全生产事故隐患排查治理暂行规定（安监总局令第16号） 第十五条");
        }

        @Test
        void majorDangerDoesWithoutPrecautionsWhereThePolicyAsksForNone() {
            var event = reported(DangerGrade.MAJOR)
                    .plan(withoutPrecautions(PLAN), PlanRule.PLAIN, SAFETY_OFFICER, PLANNED_AT);

            assertThat(event.emergencyPlan()).isNull();
        }

        @Test
        void planSaysAllFive() {
            assertThatThrownBy(() -> new RectificationPlan(" ", "王建国", 0, "更换", PLAN_LIMIT, null))
                    .isInstanceOf(InvalidValue.class);
            assertThatThrownBy(() -> new RectificationPlan("恢复", "王建国", -1, "更换", PLAN_LIMIT, null))
                    .isInstanceOf(InvalidValue.class);
            assertThatCode(() -> new RectificationPlan("恢复", "王建国", 0, "更换", PLAN_LIMIT, null))
                    .doesNotThrowAnyException();
        }

        @Test
        void generalDangerDoesWithoutPrecautions() {
            var event = reported(DangerGrade.GENERAL)
                    .plan(withoutPrecautions(PLAN), PlanRule.PLAIN, SAFETY_OFFICER, PLANNED_AT);

            assertThat(event.emergencyPlan()).isNull();
        }

        private static RectificationPlan withoutPrecautions(RectificationPlan plan) {
            return new RectificationPlan(
                    plan.goal(), plan.responsible(), plan.fundsFen(), plan.measures(), plan.timeLimit(), null);
        }
    }

    @Nested
    class Rectification {

        @Test
        void evidenceStaysInTheTimeline() {
            var step = rectified(DangerGrade.GENERAL).timeline().getLast();

            assertThat(step.kind()).isEqualTo(DangerStep.StepKind.RECTIFIED);
            assertThat(step.by()).isEqualTo(SAFETY_OFFICER);
            assertThat(step.note()).isEqualTo(EVIDENCE.description());
            assertThat(step.doneBy()).isEqualTo(EVIDENCE.doneBy());
        }

        @Test
        void secondRectificationDoesNotReplaceTheFirst() {
            var danger = rectified(DangerGrade.GENERAL);
            var unused = danger.recheck(FAILED, INSPECTOR, RECHECKED_AT);
            var again = danger.rectify(new Evidence("联动阀已更换。", "本厂机修"), SAFETY_OFFICER, LATER);

            assertThat(again.note()).isEqualTo("联动阀已更换。");
            assertThat(danger.rectifiedAt()).isEqualTo(LATER);
            assertThat(danger.timeline())
                    .extracting(DangerStep::kind)
                    .containsExactly(
                            DangerStep.StepKind.REPORTED,
                            DangerStep.StepKind.PLANNED,
                            DangerStep.StepKind.RECTIFIED,
                            DangerStep.StepKind.RECHECK_FAILED,
                            DangerStep.StepKind.RECTIFIED);
        }
    }

    @Nested
    class Rechecking {

        @ParameterizedTest
        @EnumSource(Recheck.RecheckResult.class)
        void whoRectifiedCannotRecheck(Recheck.RecheckResult result) {
            for (var grade : DangerGrade.values()) {
                var danger = rectified(grade);

                var refusal =
                        refusal(() -> danger.recheck(new Recheck(result, "…", null, null), SAFETY_OFFICER, LATER));

                assertThat(refusal.type()).isEqualTo(HazardProblem.RECHECK_BY_RECTIFIER);
                assertThat(danger.status()).isEqualTo(DangerStatus.RECTIFIED);
            }
        }

        @Test
        void otherNameDoesNotMakeAnotherPerson() {
            var sameAccount = new Actor(SAFETY_OFFICER.subject(), "别名", Actor.ActorSide.AUTHORITY);

            var refusal = refusal(() -> rectified(DangerGrade.GENERAL).recheck(PASSED, sameAccount, LATER));

            assertThat(refusal.type()).isEqualTo(HazardProblem.RECHECK_BY_RECTIFIER);
        }

        @Test
        void onlyTheLatestRectifierIsExcluded() {
            var danger = rectified(DangerGrade.GENERAL);
            var failed = danger.recheck(FAILED, INSPECTOR, RECHECKED_AT);
            var again = danger.rectify(EVIDENCE, SUPERVISOR, CLOSED_AT);

            assertThat(failed).isInstanceOf(DangerRecheckFailed.class);
            assertThat(refusal(() -> danger.recheck(PASSED, SUPERVISOR, LATER)).type())
                    .isEqualTo(HazardProblem.RECHECK_BY_RECTIFIER);
            assertThat(danger.recheck(PASSED, INSPECTOR, LATER)).isInstanceOf(DangerClosed.class);
            assertThat(again.rectifiedBy()).isEqualTo(SUPERVISOR.subject());
        }

        @Test
        void whoEverRectifiedAMajorDangerNeitherAcceptsNorClosesIt() {
            var first = new Actor("First.Rectifier", "钱整改", Actor.ActorSide.AUTHORITY);
            var second = new Actor("second.rectifier", "孙整改", Actor.ActorSide.AUTHORITY);
            var accepter = new Actor("accepter", "周复查", Actor.ActorSide.AUTHORITY);
            var danger = rectifying(DangerGrade.MAJOR);
            var rectified = danger.rectify(EVIDENCE, first, RECTIFIED_AT);
            var failed = danger.recheck(FAILED, accepter, RECHECKED_AT);
            var again = danger.rectify(EVIDENCE, second, CLOSED_AT);

            for (var rectifier : List.of(first, second)) {
                assertThat(refusal(() -> danger.recheck(PASSED, rectifier, LATER))
                                .type())
                        .as(rectifier.subject())
                        .isEqualTo(HazardProblem.RECHECK_BY_RECTIFIER);
            }
            var accepted = danger.recheck(PASSED, accepter, LATER);
            for (var rectifier : List.of(first, second)) {
                assertThat(refusal(() -> danger.close("同意。", rectifier, LATER)).type())
                        .as(rectifier.subject())
                        .isEqualTo(HazardProblem.DANGER_SAME_PERSON);
            }
            assertThat(danger.close("同意。", SUPERVISOR, LATER).closedBy()).isEqualTo(SUPERVISOR.subject());
        }

        @Test
        void whoPlannedOrRectifiedBeforeAReopeningDoesNotCloseAfterIt() {
            var planner = new Actor("planner", "周监管", Actor.ActorSide.AUTHORITY);
            var rectifier = new Actor("rectifier", "钱整改", Actor.ActorSide.AUTHORITY);
            var closer = new Actor("closer", "吴销号", Actor.ActorSide.AUTHORITY);
            var danger = reported(DangerGrade.MAJOR);
            var planned = danger.plan(PLAN, rule(DangerGrade.MAJOR), planner, PLANNED_AT);
            var rectified = danger.rectify(EVIDENCE, rectifier, RECTIFIED_AT);
            var accepted = danger.recheck(PASSED, INSPECTOR, RECHECKED_AT);
            var closed = danger.close("同意。", SUPERVISOR, CLOSED_AT);
            var reopened = danger.reopen(REOPENING, SUPERVISOR, LATER);
            var again = danger.rectify(EVIDENCE, SAFETY_OFFICER, LATER);
            var acceptedAgain = danger.recheck(PASSED, INSPECTOR, LATER);

            for (var earlier : List.of(planner, rectifier)) {
                assertThat(refusal(() -> danger.close("同意。", earlier, LATER)).type())
                        .as(earlier.subject())
                        .isEqualTo(HazardProblem.DANGER_SAME_PERSON);
            }
            assertThat(danger.close("同意。", closer, LATER).closedBy()).isEqualTo("closer");
        }

        @Test
        void failureLeavesTheLimitUnlessAnotherIsGiven() {
            var danger = rectified(DangerGrade.GENERAL);

            var event = (DangerRecheckFailed) danger.recheck(FAILED, INSPECTOR, RECHECKED_AT);

            assertThat(event.dueDate()).isEqualTo(PLAN_LIMIT);
            assertThat(danger.timeLimit().origin()).isEqualTo(TimeLimit.LimitOrigin.PLAN);
        }

        @Test
        void failureMayGiveAnotherLimit() {
            var danger = rectified(DangerGrade.GENERAL);
            var day = LocalDate.parse("2026-04-10");

            var event = (DangerRecheckFailed) danger.recheck(
                    new Recheck(Recheck.RecheckResult.FAILED, "继续整改。", day, null), INSPECTOR, RECHECKED_AT);

            assertThat(event.dueDate()).isEqualTo(day);
            assertThat(danger.timeLimit().origin()).isEqualTo(TimeLimit.LimitOrigin.RECHECK);
        }

        @Test
        void newLimitInThePastIsRefused() {
            var danger = rectified(DangerGrade.GENERAL);
            var past = new Recheck(Recheck.RecheckResult.FAILED, "继续整改。", LocalDate.parse("2026-03-12"), null);

            assertThat(refusal(() -> danger.recheck(past, INSPECTOR, RECHECKED_AT))
                            .type())
                    .isEqualTo(HazardProblem.TIME_LIMIT_PAST);
            assertThat(danger.status()).isEqualTo(DangerStatus.RECTIFIED);
        }

        @Test
        void whatPassedIsGivenNoMoreTime() {
            assertThatThrownBy(() -> new Recheck(Recheck.RecheckResult.PASSED, "合格。", PLAN_LIMIT, null))
                    .isInstanceOf(InvalidValue.class);
        }

        @Test
        void generalDangerIsClosedOnTimeWhenItWasPutRightOnTime() {
            // Put right on the 12th, due on the 25th, re-checked in April: the enterprise was in time.
            var event =
                    rectified(DangerGrade.GENERAL).recheck(PASSED, INSPECTOR, Instant.parse("2026-04-08T08:00:00Z"));

            assertThat(event)
                    .isInstanceOfSatisfying(
                            DangerClosed.class,
                            closed -> assertThat(closed.onTime()).isTrue());
        }

        @Test
        void generalDangerPutRightAfterItsDueDateIsClosedLate() {
            var danger = rectifying(DangerGrade.GENERAL);
            // The first moment of the 26th in Shanghai.
            var late = danger.rectify(EVIDENCE, SAFETY_OFFICER, Instant.parse("2026-03-25T16:00:00Z"));

            var event = danger.recheck(PASSED, INSPECTOR, LATER);

            assertThat(late.dueDate()).isEqualTo(PLAN_LIMIT);
            assertThat(event)
                    .isInstanceOfSatisfying(
                            DangerClosed.class,
                            closed -> assertThat(closed.onTime()).isFalse());
        }
    }

    @Nested
    class Closure {

        @Test
        void whoRecheckedAMajorDangerCannotCloseIt() {
            var danger = accepted();

            assertThat(refusal(() -> danger.close("同意。", INSPECTOR, CLOSED_AT)).type())
                    .isEqualTo(HazardProblem.CLOSURE_BY_RECHECKER);
            assertThat(danger.status()).isEqualTo(DangerStatus.ACCEPTED);
            assertThat(danger.actions(INSPECTOR, false, PLAN_LIMIT)).isEmpty();
            assertThat(danger.actions(new Actor("somebody-else", "某人", Actor.ActorSide.AUTHORITY), false, PLAN_LIMIT))
                    .containsExactly(DangerAction.CLOSURE);
        }

        @Test
        void whoFoundOrPlannedAMajorDangerCannotCloseIt() {
            var finder = new Actor("Finder", "孙检查", Actor.ActorSide.AUTHORITY);
            var planner = new Actor("planner", "周监管", Actor.ActorSide.AUTHORITY);
            var danger = Danger.report(
                            IDENTITY,
                            ENTERPRISE,
                            observation(DangerGrade.MAJOR, DangerSource.INSPECTION, FINDING),
                            LIMIT,
                            finder,
                            FactTime.now(REPORTED_AT))
                    .aggregate();
            var planned = danger.plan(PLAN, rule(DangerGrade.MAJOR), planner, PLANNED_AT);
            var rectified = danger.rectify(EVIDENCE, SAFETY_OFFICER, RECTIFIED_AT);
            var accepted = danger.recheck(PASSED, INSPECTOR, RECHECKED_AT);

            for (var account : List.of("finder", "FINDER", "Planner", SAFETY_OFFICER.subject())) {
                var same = new Actor(account, "同一人", Actor.ActorSide.AUTHORITY);
                assertThat(refusal(() -> danger.close("同意。", same, CLOSED_AT)).type())
                        .as(account)
                        .isEqualTo(HazardProblem.DANGER_SAME_PERSON);
            }
            assertThat(danger.close("同意。", SUPERVISOR, CLOSED_AT).closedBy()).isEqualTo(SUPERVISOR.subject());
        }

        @Test
        void whoActedForTheEnterpriseJudgesNothingOfTheDanger() {
            var officer =
                    new Actor(SAFETY_OFFICER.subject().toUpperCase(Locale.ROOT), "王建国", Actor.ActorSide.AUTHORITY);
            var danger = rectifying(DangerGrade.GENERAL);
            var rectified = danger.rectify(EVIDENCE, SUPERVISOR, RECTIFIED_AT);

            assertThat(refusal(() -> danger.recheck(PASSED, officer, CLOSED_AT)).type())
                    .isEqualTo(HazardProblem.DANGER_SAME_PERSON);
        }

        @Test
        void majorDangerIsDismissedByTwo() {
            var danger = reported(DangerGrade.MAJOR);

            assertThat(danger.layAside("误判。", SUPERVISOR, PLANNED_AT)).isEmpty();
            assertThat(danger.status()).isEqualTo(DangerStatus.REPORTED);
            assertThat(refusal(() -> danger.layAside("误判。", SUPERVISOR, CLOSED_AT))
                            .type())
                    .isEqualTo(HazardProblem.DANGER_SAME_PERSON);
            assertThat(danger.layAside("同意。", INSPECTOR, CLOSED_AT)).isPresent();
            assertThat(danger.status()).isEqualTo(DangerStatus.DISMISSED);
        }

        @Test
        void closedMajorDangerTellsWhoClosedIt() {
            var event = accepted().close("同意。", SUPERVISOR, CLOSED_AT);

            assertThat(event.closedBy()).isEqualTo(SUPERVISOR.subject());
            assertThat(event.closedAt()).isEqualTo(CLOSED_AT);
            assertThat(event.onTime()).isTrue();
        }
    }

    @Nested
    class Reopened {

        @Test
        void reopenedDangerHasALimitOfItsOwn() {
            var danger = closed(DangerGrade.GENERAL);

            var event = danger.reopen(REOPENING, SUPERVISOR, LATER);

            assertThat(event.dueDate()).isEqualTo(REOPENING.newTimeLimit());
            assertThat(danger.timeLimit().origin()).isEqualTo(TimeLimit.LimitOrigin.REOPENING);
            assertThat(danger.plan()).isEqualTo(PLAN);
        }

        @Test
        void reopeningForAPastDayIsRefused() {
            var past = new Reopening("再次失效。", LocalDate.parse("2026-03-14"));

            assertThat(refusal(() -> closed(DangerGrade.GENERAL).reopen(past, SUPERVISOR, LATER))
                            .type())
                    .isEqualTo(HazardProblem.TIME_LIMIT_PAST);
        }
    }

    @Nested
    class Ordered {

        @ParameterizedTest
        @EnumSource(
                value = DangerStatus.class,
                names = {"REPORTED", "RECTIFYING", "RECTIFIED", "ACCEPTED"})
        void orderNamesTheDayOfWhatIsOpen(DangerStatus status) {
            var danger = DangerFixtures.in(status, DangerGrade.MAJOR);

            assertThat(danger.order(ORDER, SUPERVISOR, LATER)).isPresent();

            assertThat(danger.status()).isEqualTo(status);
            assertThat(danger.timeLimit().dueDate()).isEqualTo(ORDER.dueDate());
            assertThat(danger.timeLimit().origin()).isEqualTo(TimeLimit.LimitOrigin.ORDER);
            assertThat(danger.timeLimit().basis().clause()).isEqualTo(ORDER.number());
            assertThat(danger.timeline().getLast().note()).isEqualTo(ORDER.title());
        }

        @Test
        void newDayIsAnnouncedWithTheOrderThatNamedIt() {
            var danger = rectifying(DangerGrade.GENERAL);

            var event = danger.order(ORDER, SUPERVISOR, LATER).orElseThrow();

            assertThat(event.dueDate()).isEqualTo(ORDER.dueDate());
            assertThat(event.origin()).isEqualTo(TimeLimit.LimitOrigin.ORDER);
            assertThat(event.overdue()).isFalse();
            assertThat(event.orderId()).isEqualTo(ORDER.id());
            assertThat(event.orderNumber()).isEqualTo(ORDER.number());
            assertThat(event.orderTitle()).isEqualTo(ORDER.title());
            assertThat(event.danger().status()).isEqualTo(DangerStatus.RECTIFYING);
            assertThat(event.danger().revision()).isEqualTo(danger.version() + 1);
            assertThat(event.occurredAt()).isEqualTo(LATER);
        }

        @ParameterizedTest
        @EnumSource(
                value = DangerStatus.class,
                names = {"CLOSED", "DISMISSED"})
        void whatHasEndedIsLeftAlone(DangerStatus status) {
            var danger = DangerFixtures.in(status, DangerGrade.GENERAL);
            var limit = danger.timeLimit();

            assertThat(danger.order(ORDER, SUPERVISOR, LATER)).isEmpty();

            assertThat(danger.timeLimit()).isEqualTo(limit);
            assertThat(danger.note(DangerStep.StepKind.FINDING_WITHDRAWN, "误判", SUPERVISOR, LATER))
                    .isFalse();
        }

        @Test
        void sameOrderAgainChangesNothing() {
            var danger = reported(DangerGrade.GENERAL);
            assertThat(danger.order(ORDER, SUPERVISOR, LATER)).isPresent();

            assertThat(danger.order(ORDER, SUPERVISOR, LATER)).isEmpty();

            assertThat(danger.timeline()).hasSize(2);
        }

        @Test
        void newDayEndsWhatWasOverdueAndMayBeMissedAgain() {
            var danger = reported(DangerGrade.GENERAL);
            assertThat(danger.miss(ChinaTime.endOf(POLICY_LIMIT))).isPresent();

            assertThat(danger.order(ORDER, SUPERVISOR, LATER)).isPresent();

            assertThat(danger.overdueSince()).isEmpty();
            assertThat(danger.miss(ChinaTime.endOf(ORDER.dueDate()))).isPresent();
        }

        @Test
        void orderForTheDayThatWasMissedLeavesItMissed() {
            var danger = reported(DangerGrade.GENERAL);
            assertThat(danger.miss(ChinaTime.endOf(POLICY_LIMIT))).isPresent();

            var event = danger.order(
                            new OrderedDay(ORDER.id(), ORDER.number(), ORDER.title(), POLICY_LIMIT), SUPERVISOR, LATER)
                    .orElseThrow();

            assertThat(danger.overdueSince()).isPresent();
            assertThat(event.overdue()).isTrue();
        }

        @Test
        void planStaysWithinTheOrder() {
            var danger = reported(DangerGrade.GENERAL);
            assertThat(danger.order(ORDER, SUPERVISOR, REPORTED_AT)).isPresent();

            var refusal = refusal(() -> danger.plan(PLAN, PlanRule.PLAIN, SAFETY_OFFICER, PLANNED_AT));

            assertThat(refusal.type()).isEqualTo(HazardProblem.PLAN_BEYOND_TIME_LIMIT);
            assertThat(refusal.arguments()).containsExactly("2026-03-20", ORDER.title(), ORDER.number());
        }

        @Test
        void withdrawnOrderGivesThePolicysDayBack() {
            var danger = reported(DangerGrade.GENERAL);
            assertThat(danger.order(ORDER, SUPERVISOR, REPORTED_AT)).isPresent();

            var event = danger.withdrawOrder(ORDER, "复核不成立", LIMIT, SUPERVISOR, LATER)
                    .orElseThrow();

            assertThat(event.dueDate()).isEqualTo(POLICY_LIMIT);
            assertThat(event.origin()).isEqualTo(TimeLimit.LimitOrigin.POLICY);
            assertThat(event.orderNumber()).isEqualTo(ORDER.number());
            assertThat(danger.timeLimit()).isEqualTo(LIMIT);
            assertThat(danger.timeline().getLast().kind()).isEqualTo(DangerStep.StepKind.ORDER_WITHDRAWN);
            assertThat(danger.withdrawOrder(ORDER, "复核不成立", LIMIT, SUPERVISOR, LATER))
                    .isEmpty();
        }

        @Test
        void dayThatThePlanNamedUnderTheOrderOutlivesIt() {
            var danger = reported(DangerGrade.GENERAL);
            assertThat(danger.order(ORDER, SUPERVISOR, REPORTED_AT)).isPresent();
            var planned =
                    danger.plan(planFor(LocalDate.parse("2026-03-18")), PlanRule.PLAIN, SAFETY_OFFICER, PLANNED_AT);

            var event = danger.withdrawOrder(ORDER, "复核不成立", LIMIT, SUPERVISOR, LATER)
                    .orElseThrow();

            assertThat(event.origin()).isEqualTo(TimeLimit.LimitOrigin.PLAN);
            assertThat(danger.timeLimit().dueDate()).isEqualTo(planned.dueDate());
            assertThat(danger.timeLimit().basis().clause())
                    .isEqualTo(LIMIT.basis().clause());
        }

        @Test
        void otherOrderThanTheOneInForceIsNotWithdrawn() {
            var danger = reported(DangerGrade.GENERAL);

            assertThat(danger.withdrawOrder(ORDER, "复核不成立", LIMIT, SUPERVISOR, LATER))
                    .isEmpty();
        }

        @Test
        void withdrawnFindingIsNotedOnceInWhatHasBeenTakenUp() {
            var danger = rectifying(DangerGrade.GENERAL);

            assertThat(danger.note(DangerStep.StepKind.FINDING_WITHDRAWN, "复核确认为误判", SUPERVISOR, LATER))
                    .isTrue();
            assertThat(danger.note(DangerStep.StepKind.FINDING_WITHDRAWN, "复核确认为误判", SUPERVISOR, LATER))
                    .isFalse();

            assertThat(danger.status()).isEqualTo(DangerStatus.RECTIFYING);
            assertThat(danger.timeline().getLast().note()).isEqualTo("复核确认为误判");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DangerStep.StepKind.class,
            names = {"FINDING_WITHDRAWN", "POST_CLEARED", "POST_ENDED", "OBLIGATION_MET", "DISMISSAL_PROPOSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatHappensToADangerIsNotJustNoted(DangerStep.StepKind kind) {
        var danger = rectifying(DangerGrade.GENERAL);

        assertThatThrownBy(() -> danger.note(kind, "…", SUPERVISOR, LATER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(danger.timeline()).hasSize(2);
    }

    @Nested
    class Overdue {

        private static final Instant DUE_AT = ChinaTime.endOf(PLAN_LIMIT);

        @Test
        void missedLimitIsAFactBesideTheStatus() {
            var danger = rectifying(DangerGrade.GENERAL);

            var event = danger.miss(DUE_AT).orElseThrow();

            assertThat(event.dueDate()).isEqualTo(PLAN_LIMIT);
            assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-03-25T16:00:00Z"));
            assertThat(event.danger().status()).isEqualTo(DangerStatus.RECTIFYING);
            assertThat(danger.overdueSince()).contains(DUE_AT);
            assertThat(danger.timeline().getLast().by()).isNull();
        }

        @Test
        void dayThatItsClockCountedIsTheDayThatWasMissed() {
            var danger = reported(DangerGrade.GENERAL);
            var moved = POLICY_LIMIT.plusDays(3);

            var event = danger.miss(ChinaTime.endOf(moved)).orElseThrow();

            assertThat(event.dueDate()).isEqualTo(moved);
            assertThat(danger.timeLimit().dueDate()).isEqualTo(moved);
            assertThat(danger.timeLimit().origin()).isEqualTo(TimeLimit.LimitOrigin.POLICY);
        }

        @Test
        void missedLimitIsToldOnce() {
            var danger = rectifying(DangerGrade.GENERAL);
            var first = danger.miss(DUE_AT);
            var steps = danger.timeline().size();

            assertThat(first).isPresent();
            assertThat(danger.miss(DUE_AT)).isEmpty();
            assertThat(danger.timeline()).hasSize(steps);
        }

        @Test
        void newLimitMayBeMissedAgain() {
            var danger = rectified(DangerGrade.GENERAL);
            var first = danger.miss(DUE_AT);
            var day = LocalDate.parse("2026-04-10");
            var failed =
                    danger.recheck(new Recheck(Recheck.RecheckResult.FAILED, "继续整改。", day, null), INSPECTOR, LATER);

            assertThat(first).isPresent();
            assertThat(failed).isInstanceOf(DangerRecheckFailed.class);
            assertThat(danger.overdueSince()).isEmpty();
            assertThat(danger.miss(ChinaTime.endOf(day)).orElseThrow().dueDate())
                    .isEqualTo(day);
        }

        @Test
        void failureWithoutANewLimitLeavesItOverdue() {
            var danger = rectified(DangerGrade.GENERAL);
            var missed = danger.miss(DUE_AT);
            var failed = danger.recheck(FAILED, INSPECTOR, LATER);

            assertThat(missed).isPresent();
            assertThat(failed).isInstanceOf(DangerRecheckFailed.class);
            assertThat(danger.overdueSince()).contains(DUE_AT);
        }
    }

    @Test
    void everyStepIsAnnouncedOnceAndNamed() {
        var danger = accepted();
        var event = danger.close("同意。", SUPERVISOR, CLOSED_AT);

        assertThat(event.type()).isEqualTo("worksafe.hazards.danger-closed.v1");
        assertThat(danger.timeline())
                .extracting(DangerStep::kind, DangerStep::occurredAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DangerStep.StepKind.REPORTED, REPORTED_AT),
                        org.assertj.core.groups.Tuple.tuple(DangerStep.StepKind.PLANNED, PLANNED_AT),
                        org.assertj.core.groups.Tuple.tuple(DangerStep.StepKind.RECTIFIED, RECTIFIED_AT),
                        org.assertj.core.groups.Tuple.tuple(DangerStep.StepKind.ACCEPTED, RECHECKED_AT),
                        org.assertj.core.groups.Tuple.tuple(DangerStep.StepKind.CLOSED, CLOSED_AT));
    }
}
