package worksafe.registry.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.project.ConstructionProject.Passed;
import worksafe.registry.project.ConstructionProject.Report;
import worksafe.registry.project.ProjectGate.Demand;
import worksafe.registry.project.ProjectGate.Rule;
import worksafe.registry.project.ProjectHealth.HealthPaper;
import worksafe.registry.project.ProjectHealth.HealthRisk;
import worksafe.registry.project.ProjectTerms.ProjectCondition;
import worksafe.registry.project.ProjectTerms.ProjectDecider;
import worksafe.registry.project.ProjectTerms.ProjectNature;

/** Projects in every status, brought there by their verbs. */
final class ProjectFixtures {

    static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    static final LocalDate BEFORE = LocalDate.parse("2026-05-20");
    static final UUID DRAW = UUID.fromString("0198f6c4-3333-7aaa-8bbb-000000000009");

    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor APPROVER = new Actor("approver-0003", "钱审批");
    static final LegalGround GROUND =
            new LegalGround("建设项目安全设施“三同时”监督管理办法（2015年修正）", "第十四条第一款", Force.RULE, Certainty.CERTAIN);

    static final Active ENTERPRISE = new Active(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY,
            Set.of(Trade.HAZARDOUS_CHEMICALS_PRODUCTION));
    static final ConstructionProject.Identity IDENTITY = new ConstructionProject.Identity(
            UUID.fromString("0198f6c4-1111-7aaa-8bbb-000000000001"), "JS320281-2026-000004");
    static final ConstructionProject.Design DESIGN = new ConstructionProject.Design(
            "年产五万吨环氧树脂项目",
            ProjectNature.NEW,
            ProjectKind.HAZARDOUS_CHEMICALS,
            HealthRisk.SERIOUS,
            "滨江化工园区",
            "年产 5 万吨，一步法");

    private ProjectFixtures() {}

    static Rule rule(ProjectStage stage, ProjectDecider decider) {
        return new Rule(
                stage,
                decider,
                null,
                new PolicyBasis(
                        "project.decider." + stage.word(),
                        0,
                        decider.name(),
                        GROUND.source(),
                        GROUND.clause(),
                        GROUND.force(),
                        GROUND.certainty()));
    }

    /** A gate that asks for nothing. */
    static ProjectGate open(ConstructionProject project, ProjectDecider decider) {
        return new ProjectGate(rule(project.stage(), decider), Demand.none(), List.of(), Demand.none());
    }

    /** A gate that asks for a condition, a paper and a fit enterprise. */
    static ProjectGate gate(ConstructionProject project, ProjectDecider decider, String... unfit) {
        return new ProjectGate(
                rule(project.stage(), decider),
                new Demand<>(List.of(ProjectCondition.ADVICE_TAKEN, ProjectCondition.DESIGN_TO_STANDARD), GROUND),
                List.of(new Demand<>(List.of(HealthPaper.PRE_EVALUATION), GROUND)),
                new Demand<>(List.of(unfit), GROUND));
    }

    static ConstructionProject registered() {
        return ConstructionProject.register(IDENTITY, ENTERPRISE, DESIGN, OWNER, NOW)
                .aggregate();
    }

    /** One from paper that passed all stages before that one. */
    static ConstructionProject at(@Nullable ProjectStage stage) {
        var passed = EnumSet.allOf(ProjectStage.class).stream()
                .filter(one -> stage == null || one.compareTo(stage) < 0)
                .map(one -> new Passed(one, BEFORE, null, null))
                .toList();
        return ConstructionProject.record(IDENTITY, ENTERPRISE, DESIGN, passed, null, OWNER, NOW)
                .aggregate();
    }

    static Report report(ConstructionProject project, boolean passed) {
        var trial = project.trialFrom() == null ? null : new Report.LeastTrial(null, null);
        return new Report(project.stage(), TODAY, passed, Set.of(), "合格", "1号", trial);
    }

    static ConstructionProjectEvent pass(ConstructionProject project) {
        return project.report(open(project, ProjectDecider.OWNER), report(project, true), OWNER, NOW);
    }

    static ConstructionProjectEvent.ConstructionProjectSubmitted submit(ConstructionProject project) {
        return project.submit(project.stage(), rule(project.stage(), ProjectDecider.AUTHORITY), true, "提交", OWNER, NOW);
    }

    /** In that status, at the stage of trial production where it is on its way. */
    static ConstructionProject in(ProjectStatus status) {
        if (status == ProjectStatus.COMPLETED || status == ProjectStatus.IN_USE) {
            var project = at(null);
            if (status == ProjectStatus.IN_USE) {
                var unused = project.use(TODAY, OWNER, NOW);
            }
            return project;
        }
        var project = at(ProjectStage.TRIAL_PRODUCTION);
        switch (status) {
            case SUBMITTED -> {
                var unused = submit(project);
            }
            case UNDER_REVIEW -> review(project);
            case RETURNED -> {
                review(project);
                var unused = project.sendBack(List.of("资质证明"), SUPERVISOR, NOW);
            }
            case REJECTED -> {
                review(project);
                var unused = project.reject(open(project, ProjectDecider.AUTHORITY), Set.of(), "未采纳对策", APPROVER, NOW);
            }
            case ABANDONED -> {
                var unused = project.abandon("不再建设", OWNER, NOW);
            }
            default -> {}
        }
        return project;
    }

    private static void review(ConstructionProject project) {
        var unused = submit(project);
        var unusedEither = project.accept(SUPERVISOR, NOW);
    }

    static ProjectHealth preEvaluation(ProjectDecider decider, @Nullable LocalDate agreedOn) {
        return new ProjectHealth(
                HealthPaper.PRE_EVALUATION,
                BEFORE,
                decider,
                agreedOn == null ? null : "江阴市卫生健康委员会",
                agreedOn,
                agreedOn == null ? null : "3号");
    }
}
