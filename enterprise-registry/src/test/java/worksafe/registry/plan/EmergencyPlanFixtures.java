package worksafe.registry.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.plan.PlanRevision.PlanPart;
import worksafe.registry.plan.PlanRevision.PlanRevisionCause;

/** Plans in every status, brought there by their verbs. */
final class EmergencyPlanFixtures {

    static final Instant DRAFTED_AT = Instant.parse("2026-04-01T02:00:00Z");
    static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    static final LocalDate ASSESSED_ON = LocalDate.parse("2026-03-10");
    static final LocalDate REVIEWED_ON = LocalDate.parse("2026-04-10");
    static final LocalDate SIGNED_ON = LocalDate.parse("2026-04-20");
    static final LocalDate PUBLISHED_ON = LocalDate.parse("2026-05-06");
    static final LocalDate FILED_ON = LocalDate.parse("2026-05-20");
    static final String FILING = "BA320281-2026-000003";
    static final UUID DRILL = UUID.fromString("0198f6b2-2222-7aaa-8bbb-000000000002");

    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final LegalGround GROUND =
            new LegalGround("生产安全事故应急预案管理办法（2019年修正）", "第二十一条第一款", Force.RULE, Certainty.CERTAIN);

    static final Active ENTERPRISE = new Active(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY,
            Set.of(Trade.HAZARDOUS_CHEMICALS_PRODUCTION));
    static final EmergencyPlan.Identity IDENTITY =
            new EmergencyPlan.Identity(UUID.fromString("0198f6b1-1111-7aaa-8bbb-000000000001"), "YA320281-2026-000007");
    static final EmergencyPlan.Identity NEXT =
            new EmergencyPlan.Identity(UUID.fromString("0198f6b1-1111-7aaa-8bbb-000000000010"), "YA320281-2026-000010");

    private EmergencyPlanFixtures() {}

    static EmergencyPlan.Content content(EmergencyPlanKind kind, boolean neighbours) {
        return new EmergencyPlan.Content(kind, "生产安全事故综合应急预案", "液氯泄漏", Set.of(), ASSESSED_ON, ASSESSED_ON, neighbours);
    }

    static PlanReviewer reviewer(String name, String employer, boolean expert, boolean interested) {
        return new PlanReviewer(REVIEWED_ON, name, employer, "危险化学品", expert, interested);
    }

    static EmergencyPlan.Review review(boolean passed, PlanReviewer... reviewers) {
        return new EmergencyPlan.Review(REVIEWED_ON, passed, "同意", List.of(reviewers));
    }

    static EmergencyPlan.Review goodReview() {
        return review(true, reviewer("周教授", "南京工业大学", true, false));
    }

    static EmergencyPlan draft() {
        return draft(content(EmergencyPlanKind.COMPREHENSIVE, false), null, null);
    }

    static EmergencyPlan draft(
            EmergencyPlan.Content content, @Nullable EmergencyPlan former, @Nullable PlanRevision revision) {
        return EmergencyPlan.draft(
                        former == null ? IDENTITY : NEXT, ENTERPRISE, content, former, revision, OWNER, DRAFTED_AT)
                .aggregate();
    }

    static PlanRevision revisionOf(EmergencyPlan former, PlanPart... parts) {
        return new PlanRevision(former.id(), PlanRevisionCause.RISK_CHANGED, List.of(parts));
    }

    static EmergencyPlan next(EmergencyPlan former) {
        return draft(content(EmergencyPlanKind.COMPREHENSIVE, false), former, revisionOf(former, PlanPart.PROCEDURES));
    }

    static EmergencyPlanEvent.EmergencyPlanPublished publish(EmergencyPlan plan) {
        return plan.publish(PUBLISHED_ON, null, OWNER, NOW);
    }

    static EmergencyPlan in(EmergencyPlanStatus status) {
        var plan = draft();
        switch (status) {
            case DRAFT -> {}
            case REVIEWED -> review(plan);
            case SIGNED -> sign(plan);
            case PUBLISHED -> published(plan);
            case RETURNED -> {
                published(plan);
                var unused = plan.turnDown("缺少清单", SUPERVISOR, NOW);
            }
            case FILED -> file(plan);
            case EVALUATED -> {
                file(plan);
                var unused = plan.evaluate(FILED_ON, "相符", null, OWNER, NOW);
            }
            case REVISED -> {
                file(plan);
                var unused = plan.supersede(next(plan), OWNER, NOW);
            }
            case WITHDRAWN -> {
                var unused = plan.withdraw("重复录入", OWNER, NOW);
            }
        }
        return plan;
    }

    private static void review(EmergencyPlan plan) {
        var unused = plan.review(goodReview(), GROUND, true, OWNER, NOW);
    }

    private static void sign(EmergencyPlan plan) {
        review(plan);
        var unused = plan.sign("陈卫东（总经理）", SIGNED_ON, GROUND, OWNER, NOW);
    }

    private static void published(EmergencyPlan plan) {
        sign(plan);
        var unused = publish(plan);
    }

    private static void file(EmergencyPlan plan) {
        published(plan);
        var unused = plan.file(FILING, FILED_ON, "材料齐全", SUPERVISOR, NOW);
    }
}
