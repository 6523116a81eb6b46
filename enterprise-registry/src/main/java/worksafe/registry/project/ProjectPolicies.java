package worksafe.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.project.ConstructionProject.Report.LeastTrial;
import worksafe.registry.project.ProjectGate.Demand;
import worksafe.registry.project.ProjectGate.Rule;
import worksafe.registry.project.ProjectHealth.HealthPaper;
import worksafe.registry.project.ProjectHealth.HealthRisk;
import worksafe.registry.project.ProjectTerms.ProjectCondition;
import worksafe.registry.project.ProjectTerms.ProjectDecider;

/** What the policy book says of projects: who decides which stage, within what, and what stands before it. */
@ApplicationScoped
class ProjectPolicies {

    static final String ACCEPTANCE = "project.acceptance-period.";
    static final String DECISION = "project.decision-period.";
    static final String EXTENSION = "project.decision-extension.";
    static final String LONGEST_TRIAL = "project.trial-run-most";

    private static final String DECIDER = "project.decider.";
    private static final String CONDITIONS = "project.conditions.";
    private static final String HEALTH = "project.health.";
    private static final String HEALTH_GATE = "project.health-gate.";
    private static final String SHORTEST_TRIAL = "project.trial-run-least";
    private static final String TRIAL_PLANS = "project.trial-plan-kinds";
    private static final String CHECKED = "project.checked-kinds";
    private static final String SHARE = "project.check-share";
    private static final String UNFIT = "project.enterprise-conditions";
    private static final String LEVEL = "level";
    private static final String STAGES = "stages";

    private final PolicyBook policies;
    private final ConstructionProjects projects;
    private final ShippedObligations obligations;
    private final Calendar calendar;

    ProjectPolicies(
            PolicyBook policies, ConstructionProjects projects, ShippedObligations obligations, Calendar calendar) {
        this.policies = policies;
        this.projects = projects;
        this.obligations = obligations;
        this.calendar = calendar;
    }

    /** The stages stand for the {@code *} of most codes. */
    @ApplicationScoped
    static class StageWords implements PolicyBook.Words {

        private static final Set<String> CODES =
                Set.of(ACCEPTANCE + "*", DECISION + "*", EXTENSION + "*", DECIDER + "*", CONDITIONS + "*");

        @Override
        public boolean areFor(String code) {
            return CODES.contains(code);
        }

        @Override
        public Set<String> words() {
            return Arrays.stream(ProjectStage.values()).map(ProjectStage::word).collect(Collectors.toSet());
        }
    }

    /** The papers on occupational health for that of the others. */
    @ApplicationScoped
    static class HealthWords implements PolicyBook.Words {

        @Override
        public boolean areFor(String code) {
            return code.equals(HEALTH + "*") || code.equals(HEALTH_GATE + "*");
        }

        @Override
        public Set<String> words() {
            return Arrays.stream(HealthPaper.values()).map(HealthPaper::word).collect(Collectors.toSet());
        }
    }

    /** Who decides that stage of such a project on that day. */
    Rule rule(ConstructionProject project, ProjectStage stage, LocalDate day) {
        return rule(
                stage,
                policies.evaluate(
                                DECIDER + stage.word(),
                                project.region(),
                                project.sector(),
                                project.kind().trades(),
                                day)
                        .result());
    }

    /** The same of a day in the past, of which the book may be silent. */
    @Nullable
    Rule past(Active enterprise, ProjectKind kind, ProjectStage stage, LocalDate day) {
        return policies.edition()
                .find(DECIDER + stage.word(), enterprise.region(), enterprise.sector(), kind.trades(), day)
                .map(answer -> rule(stage, answer.result()))
                .orElse(null);
    }

    private static Rule rule(ProjectStage stage, PolicyRow row) {
        var level = row.find(LEVEL).isPresent() ? RegionLevel.valueOf(row.text(LEVEL)) : null;
        return new Rule(stage, ProjectDecider.valueOf(row.text(PolicyRow.VALUE)), level, PolicyBasis.of(row));
    }

    /**
     * That it is for that office to decide.
     *
     * @throws RuleViolation when it is a higher one's
     */
    void requireOffice(Rule rule, ConstructionProject project, Scope office) {
        var level = rule.level();
        if (level != null && !office.covers(project.region().at(level), project.sector(), null)) {
            throw RuleViolation.byLaw(
                    rule.basis().ground(),
                    ProjectProblem.PROJECT_OFFICE_OTHER,
                    rule.stage(),
                    project.region().at(level).toString());
        }
    }

    /** What stands between the project and the end of its stage. */
    ProjectGate gate(ConstructionProject project, LocalDate day) {
        return new ProjectGate(
                rule(project, project.stage(), day),
                conditions(project, project.stage(), day),
                healthGates(project, day),
                unfit(project, day));
    }

    /** What it must have to pass that stage. */
    Demand<ProjectCondition> conditions(ConstructionProject project, ProjectStage stage, LocalDate day) {
        return find(CONDITIONS + stage.word(), project, day)
                .map(PolicyAnswer.Decided::result)
                .map(row -> Demand.of(
                        row.items(PolicyRow.VALUE).stream()
                                .map(ProjectCondition::valueOf)
                                .toList(),
                        row))
                .orElseGet(Demand::none);
    }

    private List<Demand<HealthPaper>> healthGates(ConstructionProject project, LocalDate day) {
        if (project.healthRisk() == HealthRisk.NONE) {
            return List.of();
        }
        return Arrays.stream(HealthPaper.values())
                .flatMap(paper -> find(HEALTH_GATE + paper.word(), project, day).stream()
                        .map(PolicyAnswer.Decided::result)
                        .filter(row -> ProjectStage.valueOf(row.text(PolicyRow.VALUE)) == project.stage())
                        .map(row -> Demand.of(List.of(paper), row)))
                .toList();
    }

    private Demand<String> unfit(ConstructionProject project, LocalDate day) {
        return find(UNFIT, project, day)
                .map(PolicyAnswer.Decided::result)
                .filter(row -> row.items(STAGES).contains(project.stage().name()))
                .map(row -> Demand.of(
                        projects.unmet(project.enterpriseId(), row.items(PolicyRow.VALUE)).stream()
                                .map(this::named)
                                .toList(),
                        row))
                .orElseGet(Demand::none);
    }

    /** What people call that kind of obligation, in both languages. */
    private String named(String obligation) {
        return obligations
                .find(obligation)
                .map(kind -> kind.title().zh() + " (" + kind.title().en() + ")")
                .orElse(obligation);
    }

    /** Who decides a paper on occupational health made on a day, and what says so. */
    record HealthRule(ProjectDecider decider, LegalGround ground) {}

    /** @throws RuleViolation where the book is silent */
    HealthRule healthRule(ConstructionProject project, HealthPaper paper, LocalDate madeOn) {
        var row = policies.evaluate(HEALTH + paper.word(), project.region(), project.sector(), madeOn)
                .result();
        var word = project.healthRisk().word();
        var decider = row.find(word).isPresent() ? row.text(word) : row.text(PolicyRow.VALUE);
        return new HealthRule(ProjectDecider.valueOf(decider), LegalGround.of(row));
    }

    /** By what the plan of its trial run is filed first; absent where it need not be. */
    @Nullable
    LegalGround trialPlanOwed(ConstructionProject project, LocalDate day) {
        return find(TRIAL_PLANS, project, day)
                .map(PolicyAnswer.Decided::result)
                .filter(row ->
                        row.items(PolicyRow.VALUE).contains(project.kind().name()))
                .map(LegalGround::of)
                .orElse(null);
    }

    /** How long a trial run that began on that day lasts at least. */
    LeastTrial leastTrial(ConstructionProject project, @Nullable LocalDate from, LocalDate day) {
        return find(SHORTEST_TRIAL, project, day)
                .filter(answer -> from != null)
                .map(PolicyAnswer.Decided::result)
                .map(row -> new LeastTrial(
                        row.dueDate(
                                        from == null ? day : from,
                                        calendar.edition().days())
                                .date(),
                        LegalGround.of(row)))
                .orElseGet(() -> new LeastTrial(null, null));
    }

    /** Whether the acceptance of such a project is checked. */
    boolean isChecked(ConstructionProject project, LocalDate day) {
        return find(CHECKED, project, day)
                .map(PolicyAnswer.Decided::result)
                .filter(row ->
                        row.items(PolicyRow.VALUE).contains(project.kind().name()))
                .isPresent();
    }

    /**
     * Of which projects in a place which share is checked at least.
     *
     * @param share above 0, up to 1
     */
    record Sample(Set<ProjectKind> kinds, BigDecimal share, PolicyBasis basis) {

        /** How many of so many are to be drawn. */
        int of(int all) {
            return share.multiply(BigDecimal.valueOf(all))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
        }
    }

    /** @throws RuleViolation where the book is silent */
    Sample sample(RegionCode place, LocalDate day) {
        var kinds = policies.evaluate(CHECKED, place, null, day).result();
        var share = policies.evaluate(SHARE, place, null, day).result();
        return new Sample(
                kinds.items(PolicyRow.VALUE).stream()
                        .map(ProjectKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProjectKind.class))),
                share.number(PolicyRow.VALUE),
                PolicyBasis.of(share));
    }

    /** What the book says of such a project; empty where it is silent. */
    Optional<PolicyAnswer.Decided> find(String code, ConstructionProject project, LocalDate day) {
        return policies.edition()
                .find(code, project.region(), project.sector(), project.kind().trades(), day);
    }
}
