package worksafe.registry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.plan.EmergencyPlanFixtures.ENTERPRISE;
import static worksafe.registry.plan.EmergencyPlanFixtures.FILED_ON;
import static worksafe.registry.plan.EmergencyPlanFixtures.FILING;
import static worksafe.registry.plan.EmergencyPlanFixtures.GROUND;
import static worksafe.registry.plan.EmergencyPlanFixtures.NOW;
import static worksafe.registry.plan.EmergencyPlanFixtures.OWNER;
import static worksafe.registry.plan.EmergencyPlanFixtures.PUBLISHED_ON;
import static worksafe.registry.plan.EmergencyPlanFixtures.SIGNED_ON;
import static worksafe.registry.plan.EmergencyPlanFixtures.content;
import static worksafe.registry.plan.EmergencyPlanFixtures.draft;
import static worksafe.registry.plan.EmergencyPlanFixtures.goodReview;
import static worksafe.registry.plan.EmergencyPlanFixtures.in;
import static worksafe.registry.plan.EmergencyPlanFixtures.review;
import static worksafe.registry.plan.EmergencyPlanFixtures.reviewer;
import static worksafe.registry.plan.EmergencyPlanFixtures.revisionOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Trade;
import worksafe.platform.http.DomainException;
import worksafe.registry.plan.PlanRevision.PlanPart;

/** The rules of plans, without a container. */
class EmergencyPlanTest {

    private static final PlanReviewer EXPERT = reviewer("周教授", "南京工业大学", true, false);
    private static final PlanReviewer NEIGHBOUR = reviewer("钱工", "江阴某化工厂", false, false);

    private static void assertSlug(ThrowingCallable call, String slug) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo(slug));
    }

    @Test
    void reviewThatIsOwedHasAnExpertMinutesAndNobodyInterested() {
        assertSlug(() -> draft().review(review(true, NEIGHBOUR), GROUND, true, OWNER, NOW), "plan-expert-missing");
        assertSlug(() -> draft().review(review(true, EXPERT), GROUND, false, OWNER, NOW), "plan-minutes-missing");
        assertSlug(
                () -> draft().review(
                                review(true, EXPERT, reviewer("孙工", "某咨询公司", true, true)), GROUND, true, OWNER, NOW),
                "plan-reviewer-interested");
        assertSlug(
                () -> draft().review(
                                review(true, EXPERT, reviewer("李主任", ENTERPRISE.name(), false, false)),
                                GROUND,
                                true,
                                OWNER,
                                NOW),
                "plan-reviewer-interested");
        assertSlug(() -> draft().review(review(true, EXPERT, EXPERT), GROUND, true, OWNER, NOW), "plan-reviewer-twice");
        assertThat(draft().review(review(true, EXPERT, NEIGHBOUR), GROUND, true, OWNER, NOW)
                        .reviewers())
                .isEqualTo(2);
    }

    @Test
    void whoNeedNotHaveItReviewedMayHaveItArguedByItself() {
        var plan = draft();
        var argued =
                plan.review(review(true, reviewer("李主任", ENTERPRISE.name(), false, false)), null, false, OWNER, NOW);
        assertThat(argued.passed()).isTrue();
        assertThat(draft().sign("陈卫东", SIGNED_ON, null, OWNER, NOW).signedOn()).isEqualTo(SIGNED_ON);
    }

    @Test
    void whatDidNotPassIsReviewedAgain() {
        var plan = draft();
        var failed = plan.review(review(false, EXPERT), GROUND, true, OWNER, NOW);
        assertThat(failed.passed()).isFalse();
        assertThat(plan.status()).isEqualTo(EmergencyPlanStatus.DRAFT);
        assertSlug(() -> plan.sign("陈卫东", SIGNED_ON, GROUND, OWNER, NOW), "plan-review-owed");
        var passed = plan.review(goodReview(), GROUND, true, OWNER, NOW);
        assertThat(passed.plan().status()).isEqualTo(EmergencyPlanStatus.REVIEWED);
        assertThat(plan.reviewers()).hasSize(2);
    }

    @Test
    void neighboursWhomTheRisksReachAreTold() {
        var plan = draft(content(EmergencyPlanKind.SPECIAL, true), null, null);
        var unused = plan.sign("陈卫东", SIGNED_ON, null, OWNER, NOW);
        assertSlug(() -> plan.publish(PUBLISHED_ON, null, OWNER, NOW), "plan-neighbours-untold");
        assertThat(plan.publish(PUBLISHED_ON, PUBLISHED_ON, OWNER, NOW).publishedOn())
                .isEqualTo(PUBLISHED_ON);
    }

    @Test
    void daysFollowOneAnotherAndAreNotToCome() {
        var tomorrow = LocalDate.parse("2026-06-02");
        assertSlug(() -> draft().sign("陈卫东", tomorrow, null, OWNER, NOW), "plan-day-impossible");
        assertSlug(() -> draft().sign("陈卫东", LocalDate.parse("2026-03-09"), null, OWNER, NOW), "plan-day-impossible");
        assertSlug(
                () -> in(EmergencyPlanStatus.SIGNED).publish(SIGNED_ON.minusDays(1), null, OWNER, NOW),
                "plan-day-impossible");
        assertSlug(
                () -> in(EmergencyPlanStatus.FILED).evaluate(PUBLISHED_ON.minusDays(1), "相符", null, OWNER, NOW),
                "plan-day-impossible");
        var ancient = new EmergencyPlan.Content(
                EmergencyPlanKind.ON_SITE,
                "方案",
                "触电",
                Set.of(),
                LocalDate.parse("1949-10-01"),
                LocalDate.parse("2026-03-10"),
                false);
        assertSlug(() -> draft(ancient, null, null), "plan-day-impossible");
    }

    @Test
    void editionReplacesOneOfTheSameKindThatIsInForce() {
        var former = in(EmergencyPlanStatus.FILED);
        var next = EmergencyPlanFixtures.next(former);
        assertThat(next.edition()).isEqualTo(2);
        assertThat(next.replaces()).contains(former.id());
        assertSlug(
                () -> draft(content(EmergencyPlanKind.ON_SITE, false), former, revisionOf(former, PlanPart.PROCEDURES)),
                "plan-not-replaceable");
        var draft = in(EmergencyPlanStatus.SIGNED);
        assertSlug(() -> EmergencyPlanFixtures.next(draft), "plan-not-replaceable");
    }

    @Test
    void onlyWhatChangesAPartThatCountsTakesTheWholeWayAgain() {
        var refiled = Set.of(PlanPart.COMMAND, PlanPart.PROCEDURES, PlanPart.MEASURES, PlanPart.RESPONSE_LEVELS);
        var former = in(EmergencyPlanStatus.FILED);
        var content = content(EmergencyPlanKind.COMPREHENSIVE, false);
        assertThat(draft(content, former, revisionOf(former, PlanPart.OTHER_PARTS))
                        .isMinorRevision(refiled))
                .isTrue();
        assertThat(draft(content, former, revisionOf(former, PlanPart.OTHER_PARTS, PlanPart.COMMAND))
                        .isMinorRevision(refiled))
                .isFalse();
        assertThat(draft().isMinorRevision(refiled)).isFalse();
    }

    @Test
    void silenceFilesWithoutAName() {
        var plan = in(EmergencyPlanStatus.PUBLISHED);
        var filed = plan.file(FILING, FILED_ON, "视为同意", null, NOW);
        assertThat(filed.bySilence()).isTrue();
        assertThat(plan.timeline().getLast().subject()).isNull();
        assertSlug(plan::requireFilable, "plan-filed-already");
    }

    @Test
    void whatIsDoneEndsTheLatenessOfThatAlone() {
        var plan = in(EmergencyPlanStatus.PUBLISHED);
        var first = NOW.minusSeconds(200);
        assertThat(plan.miss("plan-filing", first)).isPresent();
        assertThat(plan.miss("plan-filing", NOW)).isEmpty();
        assertThat(plan.miss("plan-evaluation", NOW.minusSeconds(100)))
                .as("of another duty it is told")
                .isPresent();
        assertThat(plan.overdueSince()).contains(first);

        var evaluated = plan.evaluate(FILED_ON, "相符", null, OWNER, NOW);
        assertThat(plan.overdueSince()).as("it is not on file yet").contains(first);
        var filed = plan.file(FILING, FILED_ON, "材料齐全", EmergencyPlanFixtures.SUPERVISOR, NOW);
        assertThat(plan.overdueSince()).isEmpty();
        assertThat(List.of(evaluated, filed)).hasSize(2);
    }

    @Test
    void demandIsToldOnce() {
        var plan = in(EmergencyPlanStatus.FILED);
        assertThat(plan.demandRevision("路线被占用", EmergencyPlanFixtures.DRILL, OWNER, NOW))
                .isPresent();
        assertThat(plan.demandRevision("又一处", EmergencyPlanFixtures.DRILL, OWNER, NOW))
                .isEmpty();
        assertThat(plan.revisionReason()).contains("路线被占用");
    }

    @Test
    void kindOfUnitFollowsFromTradesAndStatements() {
        assertThat(PlanUnitGround.of(
                        Set.of(Trade.FIREWORKS_DEALING, Trade.COAL_MINE), Set.of(PlanUnitGround.CROWDED_PLACE)))
                .containsExactly(PlanUnitGround.MINE, PlanUnitGround.DANGEROUS_GOODS, PlanUnitGround.CROWDED_PLACE);
        assertThat(PlanUnitGround.of(Set.of(Trade.COMMERCE), Set.of())).isEmpty();
    }
}
