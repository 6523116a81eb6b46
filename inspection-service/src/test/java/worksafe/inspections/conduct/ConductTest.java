package worksafe.inspections.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.conduct.ConductFixtures.APPROVER;
import static worksafe.inspections.conduct.ConductFixtures.INSPECTOR;
import static worksafe.inspections.conduct.ConductFixtures.NOW;
import static worksafe.inspections.conduct.ConductFixtures.PLANNER;
import static worksafe.inspections.conduct.ConductFixtures.begun;
import static worksafe.inspections.conduct.ConductFixtures.concluded;
import static worksafe.inspections.conduct.ConductFixtures.conduct;
import static worksafe.inspections.conduct.ConductFixtures.planned;
import static worksafe.inspections.conduct.ConductFixtures.terms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.inspections.conduct.ConductFacts.ApprovalAnswer;
import worksafe.inspections.conduct.ConductFacts.ApprovalMatter;
import worksafe.inspections.conduct.ConductFacts.Pretext;
import worksafe.inspections.conduct.ConductRequests.AnswerCovertConditions;
import worksafe.inspections.conduct.ConductRequests.DecideApproval;
import worksafe.inspections.conduct.ConductRequests.RecordInterference;
import worksafe.inspections.conduct.ConductRequests.RecordRefusal;
import worksafe.inspections.inspection.facet.VisitClass;
import worksafe.inspections.inspection.facet.VisitTopic;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Messages;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.WrittenTexts;

class ConductTest {

    private static final RecordInterference TOLD =
            new RecordInterference("某镇招商办公室工作人员", Pretext.INVESTMENT_ATTRACTION, "阻止进入生产区约 40 分钟。", null);

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(ConductTest.class.getClassLoader()), ConductProblem.values());
    }

    @Test
    void termsAreSettledAnewUntilTheVisitBegins() {
        var conduct = conduct();

        conduct.settle(terms(true), planned(), Set.of(), null);
        assertThat(conduct.visitClass()).isEqualTo(VisitClass.ROUTINE);
        assertThat(conduct.topics()).containsExactly(VisitTopic.WORKPLACE, VisitTopic.OCCUPATIONAL_HEALTH);
        conduct.settle(terms(false), planned(), Set.of(), null);

        assertThat(conduct.facts().terms()).isEqualTo(terms(false));
        refused(ConductProblem.VISIT_TERMS_FIXED, () -> conduct.settle(terms(true), begun(), Set.of(), null));
        assertThat(conduct.facts().terms()).isEqualTo(terms(false));
    }

    @Test
    void whoComesFromElsewhereIsOfTheTeamAndNotOfThePlace() {
        var stranger = new UUID(7, 99);

        refused(
                ConductProblem.VISIT_TERMS_NOT_OF_TEAM,
                () -> conduct().settle(from(stranger), planned(), Set.of(), null));
        refused(
                ConductProblem.VISIT_TERMS_NOT_FROM_ELSEWHERE,
                () -> conduct().settle(from(ConductFixtures.SECOND), planned(), Set.of(ConductFixtures.SECOND), null));
        var conduct = conduct();
        conduct.settle(from(ConductFixtures.SECOND), planned(), Set.of(), null);
        assertThat(conduct.facts().terms()).isEqualTo(from(ConductFixtures.SECOND));
    }

    @Test
    void whatIsFollowedUpIsAConcludedVisitToTheSameEnterprise() {
        var following = with(VisitClass.ROUTINE, new UUID(7, 3), null);

        refused(
                ConductProblem.VISIT_TERMS_FOLLOW_UP_OTHER,
                () -> conduct().settle(following, planned(), Set.of(), begun()));
        refused(
                ConductProblem.VISIT_TERMS_FOLLOW_UP_OTHER,
                () -> conduct().settle(following, planned(), Set.of(), null));
        var conduct = conduct();
        conduct.settle(following, planned(), Set.of(), concluded());
        assertThat(conduct.facts().terms()).isEqualTo(following);
    }

    @Test
    void specialInspectionNamesItsPlan() {
        refused(
                ConductProblem.VISIT_TERMS_SPECIAL_UNPLANNED,
                () -> conduct().settle(with(VisitClass.SPECIAL, null, null), planned(), Set.of(), null));
        var conduct = conduct();
        conduct.settle(with(VisitClass.SPECIAL, null, "危化专项检查计划"), planned(), Set.of(), null);
        assertThat(conduct.visitClass()).isEqualTo(VisitClass.SPECIAL);
    }

    @Test
    void nobodyApprovesWhatHeOrSheTakesPartIn() {
        refused(ConductProblem.VISIT_APPROVAL_SAME_PERSON, () -> decide(conduct(), ApprovalAnswer.APPROVED, PLANNER));
        refused(ConductProblem.VISIT_APPROVAL_SAME_PERSON, () -> decide(conduct(), ApprovalAnswer.APPROVED, INSPECTOR));
    }

    @Test
    void whatWasReturnedIsAskedAgainAndWhatWasAnsweredIsNot() {
        var conduct = conduct();
        decide(conduct, ApprovalAnswer.RETURNED, APPROVER);
        refused(ConductProblem.VISIT_NOT_APPROVED, () -> conduct.requireNotDeclined(planned()));

        decide(conduct, ApprovalAnswer.APPROVED, APPROVER);

        conduct.requireNotDeclined(planned());
        assertThat(conduct.isApproved(ApprovalMatter.VISIT)).isTrue();
        assertThat(conduct.facts().approvals()).hasSize(2);
        refused(ConductProblem.VISIT_APPROVAL_GIVEN, () -> decide(conduct, ApprovalAnswer.REFUSED, APPROVER));
    }

    @Test
    void capIsAskedAboutBeforeTheVisitIsPlanned() {
        refused(ConductProblem.VISIT_APPROVAL_CAP_LATE, () -> {
            var unused = conduct()
                    .decide(
                            new DecideApproval(ApprovalMatter.OVER_CAP, ApprovalAnswer.APPROVED, "群众反映强烈"),
                            planned(),
                            APPROVER,
                            NOW);
        });
    }

    @Test
    void visitThatHasBegunIsApprovedAfterwards() {
        var answer = conduct()
                .decide(
                        new DecideApproval(ApprovalMatter.VISIT, ApprovalAnswer.APPROVED, null),
                        begun(),
                        APPROVER,
                        NOW);

        assertThat(answer.afterwards()).isTrue();
    }

    @Test
    void answersThatNeedWordsAreRefusedWithout() {
        assertThatThrownBy(() -> new DecideApproval(ApprovalMatter.VISIT, ApprovalAnswer.RETURNED, null).required())
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> new DecideApproval(ApprovalMatter.OVER_CAP, ApprovalAnswer.APPROVED, null).required())
                .isInstanceOf(RequestProblem.class);
    }

    @Test
    void interferenceIsToldOfAVisitThatHasBegunAndNamesNobodyOutside() {
        var conduct = conduct();
        refused(ConductProblem.VISIT_NOT_BEGUN, () -> {
            var unused = conduct.obstruct(TOLD, planned(), INSPECTOR, FactTime.now(NOW));
        });

        var first = conduct.obstruct(TOLD, begun(), INSPECTOR, FactTime.now(NOW));
        var second = conduct.obstruct(TOLD, concluded(), INSPECTOR, FactTime.now(NOW));

        assertThat(first.times()).isEqualTo(1);
        assertThat(second.times()).isEqualTo(2);
        assertThat(second.toString()).doesNotContain(TOLD.who());
    }

    @Test
    void statedConditionsAreAnsweredBeforeTheEnd() {
        var conduct = conduct();
        conduct.settle(terms(true), planned(), Set.of(), null);
        refused(ConductProblem.VISIT_COVERT_UNCHECKED, () -> conduct.requireChecked(begun()));

        conduct.check(answers(true), begun(), INSPECTOR, NOW);

        conduct.requireChecked(begun());
        assertThat(conduct.facts().covertCheck().kept()).hasSize(6);
    }

    @Test
    void allSixConditionsAreAnsweredAndWhatWasNotKeptIsExplained() {
        assertThatThrownBy(() -> new AnswerCovertConditions(Map.of(CovertCondition.NO_NOTICE, true), null).required())
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> answers(false).required()).isInstanceOf(RequestProblem.class);
        assertThat(answers(true).required().kept()).hasSize(6);
    }

    @Test
    void refusalToSignIsWrittenDownWhileTheVisitLasts() {
        var told = new RecordRefusal("王建国（安全环保部部长）", null, List.of("张见证"));
        var conduct = conduct();
        refused(ConductProblem.VISIT_NOT_BEGUN, () -> conduct.refuse(told, planned(), INSPECTOR, NOW));
        refused(ConductProblem.VISIT_TERMS_FIXED, () -> conduct.refuse(told, concluded(), INSPECTOR, NOW));

        conduct.refuse(told, begun(), INSPECTOR, NOW);

        assertThat(conduct.facts().refusal().witnesses()).containsExactly("张见证");
    }

    @Test
    void factsAreReadAsTheyWereWritten() {
        var conduct = conduct();
        conduct.settle(from(ConductFixtures.SECOND), planned(), Set.of(), null);
        decide(conduct, ApprovalAnswer.APPROVED, APPROVER);
        conduct.check(answers(true), begun(), INSPECTOR, NOW);
        conduct.refuse(new RecordRefusal("王建国", "有异议", List.of("张见证")), begun(), INSPECTOR, NOW);
        var unused = conduct.obstruct(TOLD, begun(), INSPECTOR, FactTime.now(NOW));
        var text = new ConductFacts.AsText();

        assertThat(text.convertToEntityAttribute(text.convertToDatabaseColumn(conduct.facts())))
                .isEqualTo(conduct.facts());
        assertThat(text.convertToEntityAttribute("{}").approvals()).isEmpty();
    }

    @Test
    void enterpriseIsShownNeitherApprovalsNorAccusations() {
        var conduct = conduct();
        decide(conduct, ApprovalAnswer.APPROVED, APPROVER);
        var unused = conduct.obstruct(TOLD, begun(), INSPECTOR, FactTime.now(NOW));

        var visited = ConductView.of(conduct, begun(), true);

        assertThat(visited.approvals()).isEmpty();
        assertThat(visited.interferences()).isEmpty();
        assertThat(visited.source()).isNull();
        assertThat(visited.approved()).isTrue();
        assertThat(ConductView.of(conduct, begun(), false).interferences()).hasSize(1);
    }

    private static AnswerCovertConditions answers(boolean kept) {
        return new AnswerCovertConditions(
                Arrays.stream(CovertCondition.values())
                        .collect(Collectors.toMap(
                                condition -> condition, condition -> kept || condition != CovertCondition.NO_ESCORT)),
                null);
    }

    private static void decide(VisitConduct conduct, ApprovalAnswer answer, Actor by) {
        var unused = conduct.decide(new DecideApproval(ApprovalMatter.VISIT, answer, "说明"), planned(), by, NOW);
    }

    private static VisitTerms from(UUID inspector) {
        return new VisitTerms(
                VisitClass.ROUTINE,
                List.of(),
                false,
                List.of(new VisitTerms.Partner("江阴市市场监督管理局", "特种设备使用登记")),
                new VisitTerms.CrossArea(
                        "320282000000", List.of(inspector), "无锡市应急管理局", "锡应急〔2026〕31号", LocalDate.parse("2026-03-09")),
                List.of(new VisitTerms.AssignedAs(ConductFixtures.LEADER, "办公室科员")),
                List.of(new VisitTerms.Medium("江阴日报", "市安委办")),
                null,
                0,
                null);
    }

    private static VisitTerms with(VisitClass visitClass, @Nullable UUID followUpOf, @Nullable String plan) {
        return new VisitTerms(visitClass, List.of(), false, List.of(), null, List.of(), List.of(), followUpOf, 0, plan);
    }

    private static void refused(ConductProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
