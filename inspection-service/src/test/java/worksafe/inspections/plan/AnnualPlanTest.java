package worksafe.inspections.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.plan.PlanFixtures.APPROVER;
import static worksafe.inspections.plan.PlanFixtures.CAPACITY;
import static worksafe.inspections.plan.PlanFixtures.ENTERPRISE;
import static worksafe.inspections.plan.PlanFixtures.GOVERNMENT;
import static worksafe.inspections.plan.PlanFixtures.ITEMS;
import static worksafe.inspections.plan.PlanFixtures.LATER;
import static worksafe.inspections.plan.PlanFixtures.NONE;
import static worksafe.inspections.plan.PlanFixtures.OTHER;
import static worksafe.inspections.plan.PlanFixtures.SUPERVISOR;
import static worksafe.inspections.plan.PlanFixtures.drafted;
import static worksafe.inspections.plan.PlanFixtures.key;
import static worksafe.inspections.plan.PlanFixtures.lines;
import static worksafe.inspections.plan.PlanFixtures.share;
import static worksafe.inspections.plan.PlanFixtures.special;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.plan.PlanItem.PlanItemKind;
import worksafe.inspections.plan.PlanLine.PlanLineKind;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;

/** The rules of a plan, without a container. */
class AnnualPlanTest {

    @Test
    void daysAddUpAsInThePublishedPlan() {
        assertThat(CAPACITY.statutoryDays()).isEqualTo(5434);
        assertThat(PlanCapacity.days(ITEMS, PlanItemKind.OTHER_ENFORCEMENT)).isEqualTo(2469);
        assertThat(PlanCapacity.days(ITEMS, PlanItemKind.NON_ENFORCEMENT)).isEqualTo(1994);
        assertThat(CAPACITY.supervisionDays(ITEMS)).isEqualTo(971).isEqualTo(632 + 339);
        assertThat(CAPACITY.daysLeft(ITEMS)).isZero();
    }

    @Test
    void moreDaysThanThereAreAreRefused() {
        refused(PlanProblem.PLAN_DAYS_OVER_CAPACITY, () -> drafted(new PlanCapacity(22, 247, null, 633, 339), lines()));
        refused(PlanProblem.PLAN_DAYS_OVER_CAPACITY, () -> drafted(new PlanCapacity(1, 247, null, 0, 0), List.of()));
        refused(PlanProblem.PLAN_DAYS_OVER_CAPACITY, () -> drafted(new PlanCapacity(22, 247, null, 7, 339), lines()));
    }

    @Test
    void shareIsRoundedUpAndSpecialInspectionsAreCountedByTheme() {
        assertThat(share(6, 121, 10).visits()).isEqualTo(13);
        assertThat(PlanLine.specials(List.of(special(8), special(9), share(6, 10, 10))))
                .isEqualTo(1);
        assertThat(drafted().aggregate().plannedVisits()).isEqualTo(2 + 12 + 15);
    }

    @Test
    void daysOfSupervisionArePlannedToTheLastBeforeItIsSubmitted() {
        var plan = drafted(new PlanCapacity(22, 247, null, 631, 339), lines()).aggregate();

        refused(PlanProblem.PLAN_DAYS_LEFT, () -> plan.submit(NONE, APPROVER, LATER));
        var empty = drafted(CAPACITY, List.of()).aggregate();
        refused(PlanProblem.PLAN_EMPTY, () -> empty.submit(NONE, APPROVER, LATER));
    }

    @Test
    void threePersonsDraftSubmitAndDecide() {
        var plan = drafted().aggregate();
        refused(PlanProblem.PLAN_SAME_PERSON, () -> plan.submit(NONE, SUPERVISOR, LATER));
        assertThat(plan.actions(SUPERVISOR.subject())).doesNotContain(AnnualPlanAction.SUBMISSION);
        Object unused = plan.submit(NONE, APPROVER, LATER);

        refused(PlanProblem.PLAN_SAME_PERSON, () -> plan.approve("同意", APPROVER, LATER));
        refused(PlanProblem.PLAN_SAME_PERSON, () -> plan.approve("同意", new Actor("Supervisor-0042", "赵监管"), LATER));
        refused(PlanProblem.PLAN_SAME_PERSON, () -> plan.sendBack("补充", APPROVER, LATER));
        assertThat(plan.status()).isEqualTo(AnnualPlanStatus.SUBMITTED);
    }

    @Test
    void littleChangeHoldsAtOnceAndTheFormerEditionStaysReadable() {
        var plan = PlanFixtures.in(AnnualPlanStatus.IN_FORCE);

        var event = plan.revise(
                List.of(key(ENTERPRISE, 4, 2), share(6, 120, 10), special(9)), "检修", 20, NONE, APPROVER, LATER);

        assertThat(event.step()).isEqualTo(AnnualPlanStep.REVISED);
        assertThat(plan.approvedEdition()).isEqualTo(2);
        assertThat(plan.lines(1)).hasSize(3);
        assertThat(plan.holding().getFirst().month()).isEqualTo(4);
    }

    @Test
    void otherKeyObjectsOrMoreThanTheShareGoToTheGovernmentAgainWhileTheFormerEditionHolds() {
        var plan = PlanFixtures.in(AnnualPlanStatus.IN_FORCE);
        Object unused =
                plan.revise(List.of(key(OTHER, 3, 2), share(6, 120, 10), special(9)), "停产", 20, NONE, APPROVER, LATER);
        assertThat(plan.status()).isEqualTo(AnnualPlanStatus.SUBMITTED);
        assertThat(plan.holding().getFirst().enterpriseId()).isEqualTo(ENTERPRISE);
        refused(PlanProblem.PLAN_SAME_PERSON, () -> plan.approve("同意", APPROVER, LATER));

        unused = plan.approve("同意调整", GOVERNMENT, LATER);

        assertThat(plan.status()).isEqualTo(AnnualPlanStatus.REVISED);
        assertThat(plan.holding().getFirst().enterpriseId()).isEqualTo(OTHER);
        var many = PlanFixtures.in(AnnualPlanStatus.IN_FORCE);
        assertThat(many.revise(
                                List.of(key(ENTERPRISE, 3, 2), share(6, 120, 20), special(9)),
                                "加大",
                                20,
                                NONE,
                                APPROVER,
                                LATER)
                        .step())
                .isEqualTo(AnnualPlanStep.REVISION_SUBMITTED);
    }

    @Test
    void returnedRevisionLeavesTheFormerEditionInForceAndIsSubmittedAnew() {
        var plan = PlanFixtures.in(AnnualPlanStatus.IN_FORCE);
        Object unused =
                plan.revise(List.of(key(OTHER, 3, 2), share(6, 120, 10), special(9)), "停产", 20, NONE, APPROVER, LATER);
        unused = plan.sendBack("说明理由", GOVERNMENT, LATER);
        assertThat(plan.holding().getFirst().enterpriseId()).isEqualTo(ENTERPRISE);

        unused = plan.submit(NONE, new Actor("approver-2", "李副局长"), LATER);
        unused = plan.approve("同意", GOVERNMENT, LATER);

        assertThat(plan.status()).isEqualTo(AnnualPlanStatus.REVISED);
    }

    @Test
    void sameLinesAreNoRevision() {
        var plan = PlanFixtures.in(AnnualPlanStatus.IN_FORCE);

        refused(PlanProblem.PLAN_UNCHANGED, () -> plan.revise(lines(), "无", 20, NONE, APPROVER, LATER));
        refused(
                PlanProblem.PLAN_DAYS_OVER_CAPACITY,
                () -> plan.revise(
                        List.of(PlanLine.key(
                                PlanLine.PlanLineClass.ROUTINE, 3, "夏季", ENTERPRISE, "企业", 2, 633, null, null)),
                        "加大",
                        20,
                        NONE,
                        APPROVER,
                        LATER));
    }

    @Test
    void filedNeitherBeforeApprovalNorInTheFuture() {
        var plan = PlanFixtures.in(AnnualPlanStatus.APPROVED);

        refused(
                PlanProblem.PLAN_FILED_OUTSIDE,
                () -> plan.file("无锡市", LocalDate.parse("2025-12-19"), SUPERVISOR, LATER));
        refused(
                PlanProblem.PLAN_FILED_OUTSIDE,
                () -> plan.file("无锡市", LocalDate.parse("2025-12-21"), SUPERVISOR, LATER));
    }

    @Test
    void yearMustBeOverBeforeItIsClosed() {
        var plan = PlanFixtures.in(AnnualPlanStatus.IN_FORCE);

        refused(PlanProblem.PLAN_YEAR_RUNNING, () -> plan.close("报告", SUPERVISOR, LATER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000000", "320281102005"})
    void nationAndVillagesHaveNoAuthorityThatPlans(String region) {
        refused(
                PlanProblem.PLAN_PLACE_WITHOUT_AUTHORITY,
                () -> AnnualPlan.draft(
                        PlanFixtures.ID,
                        new AnnualPlan.Authority(RegionCode.of(region), Sector.EMERGENCY, 2026),
                        "JH1",
                        new AnnualPlan.Content("局", CAPACITY, ITEMS, lines()),
                        SUPERVISOR,
                        LATER));
    }

    @Test
    void progressSaysWhatIsOwedByTheEndOfTheYear() {
        var plan = PlanFixtures.in(AnnualPlanStatus.IN_FORCE);

        var progress = PlanProgress.of(plan, Map.of(3, 2, 6, 5), Map.of(ENTERPRISE, 1), Map.of(ENTERPRISE, 3), 4);

        assertThat(progress.planned()).isEqualTo(29);
        assertThat(progress.made()).isEqualTo(7);
        assertThat(progress.owedByYearEnd()).isEqualTo(22);
        assertThat(progress.months().get(2)).isEqualTo(new PlanProgress.PlanMonth(3, 2, 2));
        assertThat(progress.objects())
                .containsExactly(new PlanProgress.PlanObject(ENTERPRISE, "江阴市澄江化工有限公司", 2, 5, 4, 1, null));
    }

    @Test
    void jointVisitsCountWithTheLeadingPlan() {
        var joint =
                PlanLine.key(PlanLine.PlanLineClass.ROUTINE, 3, "夏季", ENTERPRISE, "企业", 2, 4, PlanFixtures.ID, null);

        assertThat(PlanChecks.own(List.of(joint, key(ENTERPRISE, 4, 1)))).containsExactly(Map.entry(ENTERPRISE, 1));
        assertThat(PlanLine.days(List.of(joint), PlanLineKind.KEY)).isEqualTo(4);
    }

    private static void refused(PlanProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
