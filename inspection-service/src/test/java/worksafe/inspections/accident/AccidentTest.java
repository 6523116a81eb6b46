package worksafe.inspections.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.accident.AccidentFixtures.APPROVER;
import static worksafe.inspections.accident.AccidentFixtures.CITY;
import static worksafe.inspections.accident.AccidentFixtures.COUNTY;
import static worksafe.inspections.accident.AccidentFixtures.ENTERPRISE;
import static worksafe.inspections.accident.AccidentFixtures.GENERAL;
import static worksafe.inspections.accident.AccidentFixtures.HAPPENED_AT;
import static worksafe.inspections.accident.AccidentFixtures.LARGER;
import static worksafe.inspections.accident.AccidentFixtures.LATER;
import static worksafe.inspections.accident.AccidentFixtures.MEMBER;
import static worksafe.inspections.accident.AccidentFixtures.PLACE;
import static worksafe.inspections.accident.AccidentFixtures.REPORTED_AT;
import static worksafe.inspections.accident.AccidentFixtures.REQUIRED;
import static worksafe.inspections.accident.AccidentFixtures.SUPERVISOR;
import static worksafe.inspections.accident.AccidentFixtures.TOLL_UNTIL;
import static worksafe.inspections.accident.AccidentFixtures.UNREGISTERED;
import static worksafe.inspections.accident.AccidentFixtures.YEARS_LATER;
import static worksafe.inspections.accident.AccidentFixtures.draft;
import static worksafe.inspections.accident.AccidentFixtures.happened;
import static worksafe.inspections.accident.AccidentFixtures.in;
import static worksafe.inspections.accident.AccidentFixtures.member;
import static worksafe.inspections.accident.AccidentFixtures.reported;
import static worksafe.inspections.accident.AccidentFixtures.toll;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.inspections.accident.Accident.History;
import worksafe.inspections.accident.Accident.InvestigationGroup;
import worksafe.inspections.accident.AccidentEvent.AccidentRegraded;
import worksafe.inspections.accident.AccidentParts.Evaluation;
import worksafe.inspections.accident.AccidentTerms.AccidentSource;
import worksafe.inspections.accident.AccidentTerms.ClosureGate;
import worksafe.inspections.accident.AccidentTerms.EvaluationOccasion;
import worksafe.inspections.accident.AccidentTerms.GroupBody;
import worksafe.inspections.accident.AccidentTerms.ProcuratorateAnswer;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;

/** The rules of an accident, without a container. */
class AccidentTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    @Test
    void nothingIsReportedBeforeItHappensOrFromTheFuture() {
        refused(
                AccidentProblem.ACCIDENT_TIME_TO_COME,
                () -> Accident.report(
                        draft(PLACE, happened(AccidentSource.DUTY_DESK, LATER, null), toll(1, 0, LATER), GENERAL),
                        SUPERVISOR,
                        REPORTED_AT));
        refused(
                AccidentProblem.ACCIDENT_TIME_ORDER,
                () -> Accident.report(
                        draft(
                                PLACE,
                                happened(AccidentSource.DUTY_DESK, HAPPENED_AT.minusSeconds(1), null),
                                toll(1, 0, LATER),
                                GENERAL),
                        SUPERVISOR,
                        REPORTED_AT));
    }

    @Test
    void enterpriseIsShownATipOffOnlyOnceItIsConfirmed() {
        var own = new Scope(RegionCode.of("320000000000"), null, Set.of(ENTERPRISE), "enterprise-user-7", null);
        var accident = reported(AccidentSource.TIP_OFF).aggregate();
        assertThat(accident.isWithin(own)).isFalse();
        assertThat(reported(AccidentSource.TIP_OFF).event().archive()).isNull();
        assertThat(accident.toldEnterprise()).isNull();

        assertThat(accident.confirm(null, "属实", SUPERVISOR, LATER).archive()).isNotNull();

        assertThat(accident.isWithin(own)).isTrue();
        assertThat(reported(AccidentSource.ENTERPRISE).aggregate().isWithin(own))
                .isTrue();
        assertThat(reported(AccidentSource.ENTERPRISE)
                        .aggregate()
                        .isWithin(new Scope(
                                RegionCode.of("320000000000"), null, Set.of(UUID.randomUUID()), "another", null)))
                .isFalse();
    }

    @Test
    void enterpriseSeesNeitherGroupNorOpinionsBeforeTheApproval() {
        var seen = AccidentView.of(in(AccidentStatus.REPORT_IN), false, List.of(), Set.of());

        assertThat(seen.internal()).isNull();
        assertThat(seen.directCause()).isNull();
        assertThat(seen.measures()).isEmpty();
        assertThat(seen.timeline()).allSatisfy(step -> assertThat(step.note()).isNull());
        assertThat(AccidentView.of(in(AccidentStatus.APPROVED), false, List.of(), Set.of())
                        .directCause())
                .isNotNull();
    }

    @Test
    void moreDeadWithinTheDaysGiveAnotherGradeAndAnotherGovernment() {
        var accident = in(AccidentStatus.INVESTIGATING);

        var event = accident.supplement(toll(3, 0, LATER), LARGER, SUPERVISOR, LATER);

        assertThat(event).isInstanceOfSatisfying(AccidentRegraded.class, regraded -> {
            assertThat(regraded.formerGrade()).isEqualTo(AccidentGrade.GENERAL);
            assertThat(regraded.formerInvestigator()).isEqualTo(COUNTY);
            assertThat(regraded.accident().investigator()).isEqualTo(CITY);
        });
        assertThat(accident.isRegraded()).isTrue();
        assertThat(accident.firstGrade()).isEqualTo(AccidentGrade.GENERAL);
        var unused = accident.handIn(AccidentFixtures.report(), DAY, MEMBER, LATER);
        refused(
                AccidentProblem.ACCIDENT_NOT_COMPETENT,
                () -> accident.approve("澄政复〔2026〕12号", DAY, COUNTY, APPROVER, LATER));
        assertThat(accident.approve("锡政复〔2026〕3号", DAY, CITY, APPROVER, LATER).approvedOn())
                .isEqualTo(DAY);
    }

    @Test
    void tollIsToldWithinItsDaysAndNeverChangesAfterwards() {
        var accident = in(AccidentStatus.CONFIRMED);
        var over = AccidentFixtures.YEARS_LATER;
        refused(
                AccidentProblem.ACCIDENT_TOLL_OVER,
                () -> accident.supplement(toll(3, 0, over), LARGER, SUPERVISOR, over));
        refused(
                AccidentProblem.ACCIDENT_TIME_TO_COME,
                () -> accident.supplement(toll(3, 0, LATER.plusSeconds(1)), LARGER, SUPERVISOR, LATER));
        refused(
                AccidentProblem.ACCIDENT_TIME_ORDER,
                () -> accident.supplement(toll(3, 0, HAPPENED_AT.minusSeconds(1)), LARGER, SUPERVISOR, LATER));
        assertThat(accident.grade()).isEqualTo(AccidentGrade.GENERAL);

        // Found out later, but so within the days.
        assertThat(accident.supplement(toll(2, 0, LATER), GENERAL, SUPERVISOR, over)
                        .accident()
                        .deaths())
                .isEqualTo(2);
        var unused = accident.settle(accident.toll(), GENERAL, SUPERVISOR, over);
        refused(
                AccidentProblem.ACCIDENT_TOLL_OVER,
                () -> accident.supplement(toll(3, 0, LATER), LARGER, SUPERVISOR, over));
    }

    @Test
    void missingAreNotSettledWhileTheDaysRunAndDeadAfterwards() {
        var accident = Accident.report(
                        draft(
                                PLACE,
                                happened(AccidentSource.DUTY_DESK, REPORTED_AT, null),
                                toll(1, 2, REPORTED_AT),
                                GENERAL),
                        SUPERVISOR,
                        REPORTED_AT)
                .aggregate();
        refused(
                AccidentProblem.ACCIDENT_STILL_MISSING,
                () -> accident.settle(accident.toll(), GENERAL, SUPERVISOR, LATER));
        var dueAt = TOLL_UNTIL.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();

        var settled = accident.settleItself(accident.toll().withMissingDead(dueAt), LARGER, dueAt);

        assertThat(settled).hasValueSatisfying(event -> {
            assertThat(event.accident().deaths()).isEqualTo(3);
            assertThat(event.accident().missing()).isZero();
            assertThat(event.accident().grade()).isEqualTo(AccidentGrade.LARGER);
        });
        assertThat(accident.settleItself(accident.toll(), LARGER, dueAt)).isEmpty();
    }

    @Test
    void groupNeedsItsBodiesTheAnswerOfTheProcuratorateAndALeaderWhoIsNotRecused() {
        var accident = in(AccidentStatus.CONFIRMED);
        var members = AccidentFixtures.group().members();
        refusedGroup(
                AccidentProblem.ACCIDENT_GROUP_INCOMPLETE,
                accident,
                new InvestigationGroup("周明", members.subList(0, 2), ProcuratorateAnswer.JOINED, false));
        refusedGroup(
                AccidentProblem.ACCIDENT_GROUP_INCOMPLETE,
                accident,
                new InvestigationGroup(
                        "周明",
                        List.of(members.get(0), members.get(1), member(GroupBody.UNION, "郑工", null, "亲属")),
                        ProcuratorateAnswer.JOINED,
                        false));
        refusedGroup(
                AccidentProblem.ACCIDENT_PROCURATORATE_UNASKED,
                accident,
                new InvestigationGroup("周明", members, null, false));
        refusedGroup(
                AccidentProblem.ACCIDENT_LEADER_RECUSED,
                accident,
                new InvestigationGroup("某人", members, ProcuratorateAnswer.DECLINED, false));
        refusedGroup(
                AccidentProblem.ACCIDENT_NOT_FOR_UNIT,
                accident,
                new InvestigationGroup("周明", members, ProcuratorateAnswer.DECLINED, true));
        refused(
                AccidentProblem.ACCIDENT_NOT_COMPETENT,
                () -> accident.investigate(
                        AccidentFixtures.group(), REQUIRED, DAY, RegionCode.of("320282000000"), APPROVER, LATER));
        assertThat(accident.status()).isEqualTo(AccidentStatus.CONFIRMED);
    }

    @Test
    void daysOfAnAppraisalDoNotCountAndMoreTimeHasALimit() {
        var accident = in(AccidentStatus.INVESTIGATING);
        var due = accident.reportDue();
        refused(AccidentProblem.ACCIDENT_APPRAISAL_STATE, () -> accident.endAppraisal(DAY, "合格", MEMBER, LATER));
        var begun = accident.beginAppraisal(DAY.minusDays(5), "特检院", MEMBER, LATER);
        refused(AccidentProblem.ACCIDENT_APPRAISAL_STATE, () -> accident.beginAppraisal(DAY, "特检院", MEMBER, LATER));
        refused(
                AccidentProblem.ACCIDENT_APPRAISAL_STATE,
                () -> accident.handIn(AccidentFixtures.report(), DAY, MEMBER, LATER));
        var ended = accident.endAppraisal(DAY, "阀门老化", MEMBER, LATER);
        assertThat(accident.reportDue()).isEqualTo(due.plusDays(5));

        var extended = accident.extend(40, 60, "原因复杂", COUNTY, APPROVER, LATER);
        assertThat(accident.reportDue()).isEqualTo(due.plusDays(45));
        refused(
                AccidentProblem.ACCIDENT_EXTENSION_TOO_LONG,
                () -> accident.extend(21, 60, "原因复杂", COUNTY, APPROVER, LATER));
        assertThat(List.of(begun.step(), ended.step(), extended.step())).doesNotContainNull();
    }

    @Test
    void whoInvestigatedDoesNotApprove() {
        var accident = in(AccidentStatus.REPORT_IN);

        refused(
                AccidentProblem.ACCIDENT_SAME_PERSON,
                () -> accident.approve("澄政复〔2026〕12号", DAY, COUNTY, MEMBER, LATER));
        refused(
                AccidentProblem.ACCIDENT_SAME_PERSON,
                () -> accident.giveBack("不充分", COUNTY, new Actor("SUPERVISOR-００51", "周明"), LATER));
        assertThat(accident.actions(MEMBER.subject(), COUNTY)).doesNotContain(AccidentAction.APPROVAL);
        assertThat(accident.actions(APPROVER.subject(), COUNTY)).contains(AccidentAction.APPROVAL);
        assertThat(accident.actions(APPROVER.subject(), RegionCode.of("320282000000")))
                .doesNotContain(AccidentAction.APPROVAL);
        refused(
                AccidentProblem.ACCIDENT_DELAY_NOT_ALLOWED,
                () -> accident.delay(10, 30, "征求意见", COUNTY, APPROVER, LATER));
    }

    @Test
    void onlyAHigherGovernmentTakesOver() {
        var accident = in(AccidentStatus.INVESTIGATING);

        refused(AccidentProblem.ACCIDENT_NOT_HIGHER, () -> accident.takeOver(COUNTY, "影响重大", APPROVER, LATER));
        assertThat(accident.takeOver(CITY, "影响重大", APPROVER, LATER).accident().investigator())
                .isEqualTo(CITY);
        assertThat(accident.isTakenOver()).isTrue();
    }

    @Test
    void nothingIsClosedWithAnOpenGateOrMeasure() {
        var accident = in(AccidentStatus.IMPLEMENTING);
        refused(
                AccidentProblem.ACCIDENT_MEASURE_OPEN,
                () -> accident.pass(ClosureGate.MEASURES_IMPLEMENTED, "有记录", false, SUPERVISOR, LATER));
        refused(
                AccidentProblem.ACCIDENT_GATE_OPEN,
                () -> accident.pass(ClosureGate.PEOPLE_DEALT_WITH, "有记录", true, SUPERVISOR, LATER));
        refused(AccidentProblem.ACCIDENT_GATE_OPEN, () -> accident.close(null, SUPERVISOR, LATER));
        refused(AccidentProblem.ACCIDENT_MEASURE_ABSENT, () -> accident.doMeasure(2, "有记录", SUPERVISOR, LATER));

        AccidentFixtures.closed(accident);

        assertThat(accident.closedOn()).isEqualTo(DAY);
        refused(AccidentProblem.ACCIDENT_DONE_ALREADY, () -> accident.close(null, SUPERVISOR, LATER));
        refused(
                AccidentProblem.ACCIDENT_DONE_ALREADY,
                () -> accident.pass(ClosureGate.CAUSES_FOUND, "有记录", false, SUPERVISOR, LATER));
        refused(AccidentProblem.ACCIDENT_DONE_ALREADY, () -> accident.doMeasure(1, "有记录", SUPERVISOR, LATER));
    }

    @Test
    void evaluationAfterTheClosureWaitsAYearAndTheOtherIsPublished() {
        var accident = in(AccidentStatus.IMPLEMENTING);
        var closure = AccidentFixtures.evaluation(EvaluationOccasion.CLOSURE, LocalDate.parse("2027-03-19"));
        refused(
                AccidentProblem.ACCIDENT_EVALUATION_EARLY,
                () -> accident.evaluate(closure, null, SUPERVISOR, YEARS_LATER));
        refused(
                AccidentProblem.ACCIDENT_EVALUATION_EARLY,
                () -> accident.evaluate(closure, LocalDate.parse("2027-03-20"), SUPERVISOR, YEARS_LATER));
        refused(
                AccidentProblem.ACCIDENT_EVALUATION_UNPUBLISHED,
                () -> accident.evaluate(
                        new Evaluation(EvaluationOccasion.APPROVAL, DAY, SUPERVISOR.subject(), "已落实", true, null, null),
                        null,
                        SUPERVISOR,
                        YEARS_LATER));
        assertThat(accident.status()).isEqualTo(AccidentStatus.IMPLEMENTING);
    }

    @Test
    void paperIsOfARegisteredUnitAndPublishesTheReport() {
        var accident = in(AccidentStatus.APPROVED);
        assertThat(accident.requirePaper()).isEqualTo(ENTERPRISE);
        var paper = new UUID(0, 8);
        assertThat(accident.drawUp(paper, SUPERVISOR, LATER).step()).isNotNull();
        assertThat(accident.paperWithdrawn(new UUID(0, 9), LATER)).isEmpty();
        assertThat(accident.paperPublished(new UUID(0, 9), DAY, "WEBSITE", LATER))
                .isEmpty();

        assertThat(accident.paperPublished(paper, DAY, "WEBSITE", LATER))
                .hasValueSatisfying(event -> assertThat(event.publishedOn()).isEqualTo(DAY));

        assertThat(accident.status()).isEqualTo(AccidentStatus.PUBLISHED);
        assertThat(accident.paperPublished(paper, DAY, "WEBSITE", LATER)).isEmpty();
    }

    @Test
    void historyIsFiledAtOnceAndSaysSo() {
        var recalled = Accident.recall(
                draft(
                        UNREGISTERED,
                        happened(AccidentSource.HISTORY, REPORTED_AT, "某拆除队"),
                        toll(1, 0, REPORTED_AT),
                        GENERAL),
                new History(true, true, DAY, "澄政复〔2026〕8号", DAY),
                SUPERVISOR,
                YEARS_LATER);

        assertThat(recalled.aggregate().status()).isEqualTo(AccidentStatus.FILED);
        assertThat(recalled.aggregate().isHistoric()).isTrue();
        assertThat(recalled.aggregate().faults().concealed()).isTrue();
        assertThat(recalled.event().subject().key()).isEqualTo("region:320281102005");
        assertThat(recalled.event().archive()).isNull();
        assertThat(recalled.aggregate().actions(SUPERVISOR.subject(), COUNTY)).isEmpty();
        refused(
                AccidentProblem.ACCIDENT_TIME_ORDER,
                () -> Accident.recall(
                        draft(
                                PLACE,
                                happened(AccidentSource.HISTORY, REPORTED_AT, null),
                                toll(1, 0, REPORTED_AT),
                                GENERAL),
                        new History(true, false, null, null, LocalDate.parse("2026-03-11")),
                        SUPERVISOR,
                        YEARS_LATER));
    }

    @Test
    void measureIsNotOwedForADayThatIsOver() {
        var accident = in(AccidentStatus.INVESTIGATING);

        refused(
                AccidentProblem.ACCIDENT_MEASURE_PAST,
                () -> accident.handIn(AccidentFixtures.report(), DAY, MEMBER, LATER.plus(Duration.ofDays(300))));
    }

    private static void refusedGroup(AccidentProblem problem, Accident accident, InvestigationGroup group) {
        refused(problem, () -> accident.investigate(group, REQUIRED, DAY, COUNTY, APPROVER, LATER));
    }

    private static void refused(AccidentProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
