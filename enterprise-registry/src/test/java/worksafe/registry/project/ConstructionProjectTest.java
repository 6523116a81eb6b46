package worksafe.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static worksafe.registry.project.ProjectFixtures.APPROVER;
import static worksafe.registry.project.ProjectFixtures.BEFORE;
import static worksafe.registry.project.ProjectFixtures.DESIGN;
import static worksafe.registry.project.ProjectFixtures.ENTERPRISE;
import static worksafe.registry.project.ProjectFixtures.GROUND;
import static worksafe.registry.project.ProjectFixtures.IDENTITY;
import static worksafe.registry.project.ProjectFixtures.NOW;
import static worksafe.registry.project.ProjectFixtures.OWNER;
import static worksafe.registry.project.ProjectFixtures.SUPERVISOR;
import static worksafe.registry.project.ProjectFixtures.TODAY;
import static worksafe.registry.project.ProjectFixtures.at;
import static worksafe.registry.project.ProjectFixtures.gate;
import static worksafe.registry.project.ProjectFixtures.in;
import static worksafe.registry.project.ProjectFixtures.open;
import static worksafe.registry.project.ProjectFixtures.pass;
import static worksafe.registry.project.ProjectFixtures.preEvaluation;
import static worksafe.registry.project.ProjectFixtures.registered;
import static worksafe.registry.project.ProjectFixtures.report;
import static worksafe.registry.project.ProjectFixtures.rule;
import static worksafe.registry.project.ProjectFixtures.submit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.http.Actor;
import worksafe.platform.http.DomainException;
import worksafe.registry.project.ConstructionProject.Passed;
import worksafe.registry.project.ConstructionProject.Report;
import worksafe.registry.project.ConstructionProject.Report.LeastTrial;
import worksafe.registry.project.ProjectPolicies.Sample;
import worksafe.registry.project.ProjectTerms.ProjectBreach;
import worksafe.registry.project.ProjectTerms.ProjectCondition;
import worksafe.registry.project.ProjectTerms.ProjectDecider;
import worksafe.registry.project.ProjectTerms.ProjectStanding;

/** The rules of projects, without a container. */
class ConstructionProjectTest {

    private static final Set<ProjectCondition> ALL =
            Set.of(ProjectCondition.ADVICE_TAKEN, ProjectCondition.DESIGN_TO_STANDARD);

    private static DomainException assertSlug(ThrowingCallable call, String slug) {
        var refused = catchThrowableOfType(DomainException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.type().slug()).isEqualTo(slug);
        return refused;
    }

    @Test
    void stagesPassInTheirTurnAndAreDecidedByWhomTheLawSays() {
        var project = registered();
        var design = ProjectStage.DESIGN;
        var unused = assertSlug(
                () -> project.submit(design, rule(design, ProjectDecider.AUTHORITY), true, "", OWNER, NOW),
                "project-stage-out-of-turn");
        var unusedB = assertSlug(
                () -> project.submit(
                        ProjectStage.PLANNING, rule(ProjectStage.PLANNING, ProjectDecider.OWNER), true, "", OWNER, NOW),
                "project-decider-other");
        var unusedC = assertSlug(
                () -> project.report(open(project, ProjectDecider.AUTHORITY), report(project, true), OWNER, NOW),
                "project-decider-other");
        for (var stage : ProjectStage.values()) {
            assertThat(project.stage()).isEqualTo(stage);
            assertThat(pass(project)).isInstanceOf(ConstructionProjectEvent.ConstructionProjectPassed.class);
        }
        assertThat(project.status()).isEqualTo(ProjectStatus.COMPLETED);
        assertThat(project.acceptedOn()).isEqualTo(TODAY);
        assertThat(project.passages()).hasSize(6);
    }

    @Test
    void approvalNamesEachConditionThatIsMissing() {
        var project = in(ProjectStatus.UNDER_REVIEW);
        var demanding = gate(project, ProjectDecider.AUTHORITY);
        var missing = assertSlug(
                () -> project.approve(demanding, Set.of(ProjectCondition.ADVICE_TAKEN), "同意", "SC1", APPROVER, NOW),
                "project-conditions-missing");
        assertThat(missing.arguments()).containsExactly(DESIGN.title(), List.of(ProjectCondition.DESIGN_TO_STANDARD));
        var other = Set.of(ProjectCondition.BUILT_TO_DESIGN);
        var unusedOther = assertSlug(
                () -> project.approve(demanding, other, "同意", "SC1", APPROVER, NOW), "project-condition-other");
        var unusedEither =
                assertSlug(() -> project.reject(demanding, other, "不同意", APPROVER, NOW), "project-condition-other");
        var papers = assertSlug(
                () -> project.approve(demanding, ALL, "同意", "SC1", APPROVER, NOW), "project-health-papers-missing");
        assertThat(papers.arguments()).contains(List.of(ProjectHealth.HealthPaper.PRE_EVALUATION));
        var unfit = assertSlug(
                () -> project.approve(
                        gate(project, ProjectDecider.AUTHORITY, "basic-conditions"), ALL, "同意", "SC1", APPROVER, NOW),
                "project-enterprise-unfit");
        assertThat(unfit.arguments()).contains(List.of("basic-conditions"));

        var unused = project.enterHealthPaper(preEvaluation(ProjectDecider.OWNER, null), GROUND, OWNER, NOW);
        assertThat(project.approve(demanding, ALL, "同意", "SC1", APPROVER, NOW).paper())
                .isEqualTo("SC1");
    }

    @Test
    void refusalKeepsTheStageAndTellsWhatIsMissing() {
        var project = in(ProjectStatus.UNDER_REVIEW);
        var rejected = project.reject(gate(project, ProjectDecider.AUTHORITY), Set.of(), "未采纳对策", APPROVER, NOW);
        assertThat(rejected.missingConditions()).hasSize(2);
        assertThat(project.stage()).isEqualTo(ProjectStage.TRIAL_PRODUCTION);
        assertThat(project.rejectReason()).isEqualTo("未采纳对策");
    }

    @Test
    void whoSubmittedItNeitherAcceptsNorDecides() {
        var project = in(ProjectStatus.SUBMITTED);
        var unused = assertSlug(() -> project.accept(OWNER, NOW), "project-same-person");
        var spelt = new Actor(OWNER.subject().toUpperCase(Locale.ROOT) + " ", "王建国");
        var unusedSpelt = assertSlug(() -> project.accept(spelt, NOW), "project-same-person");
        var unusedB = project.accept(SUPERVISOR, NOW);
        var unusedC = assertSlug(
                () -> project.approve(open(project, ProjectDecider.AUTHORITY), Set.of(), "同意", "SC1", OWNER, NOW),
                "project-same-person");
    }

    @Test
    void reviewIsExtendedOnceForEachSubmission() {
        var project = in(ProjectStatus.UNDER_REVIEW);
        var unused = assertSlug(() -> project.extend(false, "需核查", APPROVER, NOW), "project-not-extendable");
        var unusedB = project.extend(true, "需核查", APPROVER, NOW);
        var unusedC = assertSlug(() -> project.extend(true, "需核查", APPROVER, NOW), "project-not-extendable");
        var unusedD = project.reject(open(project, ProjectDecider.AUTHORITY), Set.of(), "不同意", APPROVER, NOW);
        var unusedE = submit(project);
        var unusedF = project.accept(SUPERVISOR, NOW);
        assertThat(project.extend(true, "需核查", APPROVER, NOW)).isNotNull();
    }

    @Test
    void trialRunFollowsItsPlanAndLastsLongEnough() {
        var project = at(ProjectStage.TRIAL_PRODUCTION);
        var unused = assertSlug(() -> project.beginTrial(TODAY, GROUND, OWNER, NOW), "project-trial-plan-first");
        var unusedB = assertSlug(
                () -> project.report(open(project, ProjectDecider.OWNER), trial(project, null), OWNER, NOW),
                "project-trial-not-begun");
        var unusedC = project.fileTrialPlan("SY1", "方案", OWNER, NOW);
        var unusedD = assertSlug(() -> project.fileTrialPlan("SY2", "方案", OWNER, NOW), "project-done-already");
        var unusedE = assertSlug(() -> project.beginTrial(BEFORE, GROUND, OWNER, NOW), "project-trial-plan-first");
        var unusedF = project.beginTrial(TODAY, GROUND, OWNER, NOW);
        var tooShort = assertSlug(
                () -> project.report(
                        open(project, ProjectDecider.OWNER),
                        trial(project, new LeastTrial(TODAY.plusDays(30), GROUND)),
                        OWNER,
                        NOW),
                "project-trial-too-short");
        assertThat(tooShort.arguments()).contains("2026-06-01", "2026-07-01");
        var notNeeded = new Report(ProjectStage.TRIAL_PRODUCTION, TODAY, true, Set.of(), "无须", null, null);
        var unusedG = assertSlug(
                () -> project.report(open(project, ProjectDecider.OWNER), notNeeded, OWNER, NOW),
                "project-trial-needed");
    }

    private static Report trial(ConstructionProject project, @Nullable LeastTrial least) {
        return new Report(
                project.stage(), TODAY, true, Set.of(), "平稳", null, least == null ? new LeastTrial(null, null) : least);
    }

    @Test
    void changeLeadsBackToTheDesign() {
        var unused = assertSlug(
                () -> at(ProjectStage.DESIGN).change(ProjectTerms.ProjectChange.SCALE, "扩大", OWNER, NOW),
                "project-not-designed");
        var project = at(ProjectStage.ACCEPTANCE);
        var unusedB = project.change(ProjectTerms.ProjectChange.WEAKER_DESIGN, "取消联锁", OWNER, NOW);
        assertThat(project.stage()).isEqualTo(ProjectStage.DESIGN);
        assertThat(project.trialFrom()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "BUILT_WITHOUT_APPROVAL, DESIGN, DESIGN",
        "NOT_AS_DESIGNED, ACCEPTANCE, ACCEPTANCE",
        "TRIED_WITHOUT_PLAN, TRIAL_PRODUCTION, TRIAL_PRODUCTION",
        "USED_WITHOUT_ACCEPTANCE, ACCEPTANCE, ACCEPTANCE"
    })
    void breachEndsWithTheStageThatWasSkipped(ProjectBreach breach, ProjectStage foundAt, ProjectStage healedBy) {
        var project = at(foundAt);
        var unused = project.find(breach, BEFORE, "查见", SUPERVISOR, NOW);
        assertThat(project.standing()).isEqualTo(ProjectStanding.BREACH);
        var unusedB = pass(project);
        assertThat(foundAt).isEqualTo(healedBy);
        assertThat(project.standing()).isEqualTo(ProjectStanding.IN_ORDER);
        assertThat(project.breach()).isNull();
    }

    @Test
    void whatCannotBeIsNotFound() {
        var unused = assertSlug(
                () -> at(ProjectStage.CONSTRUCTION)
                        .find(ProjectBreach.BUILT_WITHOUT_APPROVAL, BEFORE, "查见", SUPERVISOR, NOW),
                "project-breach-impossible");
        var filed = at(ProjectStage.TRIAL_PRODUCTION);
        var unusedB = filed.fileTrialPlan("SY1", "方案", OWNER, NOW);
        var unusedC = assertSlug(
                () -> filed.find(ProjectBreach.TRIED_WITHOUT_PLAN, BEFORE, "查见", SUPERVISOR, NOW),
                "project-breach-impossible");
    }

    @Test
    void authorityThatHasToAgreeIsTold() {
        var project = registered();
        var unused = assertSlug(
                () -> project.enterHealthPaper(preEvaluation(ProjectDecider.AUTHORITY, null), GROUND, OWNER, NOW),
                "project-health-agreement-missing");
        assertThat(project.enterHealthPaper(preEvaluation(ProjectDecider.AUTHORITY, TODAY), GROUND, OWNER, NOW))
                .isNotNull();
    }

    @Test
    void checkIsForThoseThatAreCheckedAndByTwoOnTheSpot() {
        var project = in(ProjectStatus.COMPLETED);
        var unused = assertSlug(
                () -> project.check(false, true, false, List.of(), "一致", SUPERVISOR, NOW), "project-not-checked");
        var unusedB = assertSlug(
                () -> project.check(true, true, true, List.of("赵", "赵"), "一致", SUPERVISOR, NOW),
                "project-check-by-two");
        var unusedC = project.check(true, false, true, List.of("赵", "钱"), "不一致", SUPERVISOR, NOW);
        assertThat(project.checkPassed()).isFalse();
        assertThat(project.standing()).isEqualTo(ProjectStanding.CHECK_FAILED);
        var unusedD = assertSlug(() -> project.use(TODAY, OWNER, NOW), "project-check-failed");
        var unusedE = project.check(true, true, false, List.of(), "一致", SUPERVISOR, NOW);
        assertThat(project.standing()).isEqualTo(ProjectStanding.IN_ORDER);
        var unusedF = assertSlug(
                () -> project.check(true, true, false, List.of(), "一致", SUPERVISOR, NOW), "project-done-already");
        assertThat(project.use(TODAY, OWNER, NOW)).isNotNull();
    }

    @Test
    void useOfWhatIsFoundWantingIsABreachUntilItIsFoundGood() {
        var project = in(ProjectStatus.IN_USE);
        var unused = project.check(true, false, false, List.of(), "不一致", SUPERVISOR, NOW);
        assertThat(project.standing()).isEqualTo(ProjectStanding.BREACH);
        assertThat(project.breach()).isEqualTo(ProjectBreach.USED_WITHOUT_ACCEPTANCE);
        assertThat(project.breachSince()).isEqualTo(TODAY);
        var unusedB = project.check(true, true, false, List.of(), "一致", SUPERVISOR, NOW);
        assertThat(project.standing()).isEqualTo(ProjectStanding.IN_ORDER);
        assertThat(project.breachSince()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 1", "11, 2", "23, 3", "0, 0"})
    void shareIsRoundedUp(int all, int wanted) {
        assertThat(new Sample(
                                Set.of(),
                                new BigDecimal("0.1"),
                                rule(ProjectStage.ACCEPTANCE, ProjectDecider.OWNER)
                                        .basis())
                        .of(all))
                .isEqualTo(wanted);
    }

    @Test
    void projectFromPaperLeavesNoStageOut() {
        var gap = List.of(
                new Passed(ProjectStage.PLANNING, BEFORE, null, null),
                new Passed(ProjectStage.DESIGN, BEFORE, null, null));
        var unused = assertSlug(
                () -> ConstructionProject.record(IDENTITY, ENTERPRISE, DESIGN, gap, null, OWNER, NOW),
                "project-stages-gap");
        var backwards = List.of(
                new Passed(ProjectStage.PLANNING, TODAY, null, null),
                new Passed(ProjectStage.ESTABLISHMENT, BEFORE, null, null));
        var unusedB = assertSlug(
                () -> ConstructionProject.record(IDENTITY, ENTERPRISE, DESIGN, backwards, null, OWNER, NOW),
                "project-day-impossible");
        var unusedC = assertSlug(
                () -> ConstructionProject.record(IDENTITY, ENTERPRISE, DESIGN, List.of(), TODAY, OWNER, NOW),
                "project-stages-gap");
    }

    @Test
    void trialThatLastsTooLongIsNotInOrderUntilItEnds() {
        var project = at(ProjectStage.TRIAL_PRODUCTION);
        var unused = project.beginTrial(BEFORE, null, OWNER, NOW);
        assertThat(project.miss("project-trial-run", true, NOW)).isPresent();
        assertThat(project.miss("project-trial-run", true, NOW)).isEmpty();
        assertThat(project.standing()).isEqualTo(ProjectStanding.TRIAL_OVERDUE);
        var unusedB = pass(project);
        assertThat(project.standing()).isEqualTo(ProjectStanding.IN_ORDER);
        assertThat(project.overdueSince()).isNull();
    }
}
