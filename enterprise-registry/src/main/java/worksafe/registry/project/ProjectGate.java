package worksafe.registry.project;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionLevel;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.project.ProjectHealth.HealthPaper;
import worksafe.registry.project.ProjectTerms.ProjectCondition;
import worksafe.registry.project.ProjectTerms.ProjectDecider;

/**
 * What stands between a project and the end of its stage.
 *
 * @param rule who decides the stage
 * @param conditions what it must have; none where the book is silent
 * @param papers papers on occupational health that are due by then
 * @param unfit obligations of the enterprise that are known not to be met
 */
record ProjectGate(
        Rule rule, Demand<ProjectCondition> conditions, List<Demand<HealthPaper>> papers, Demand<String> unfit) {

    ProjectGate {
        papers = List.copyOf(papers);
    }

    /**
     * Who decides a stage.
     *
     * @param level the office of which level; absent where any that is competent may
     */
    record Rule(
            ProjectStage stage,
            ProjectDecider decider,
            @Nullable RegionLevel level,
            PolicyBasis basis) {

        /** @throws RuleViolation when somebody else decides it */
        void require(boolean authority) {
            if (authority != (decider == ProjectDecider.AUTHORITY)) {
                throw RuleViolation.byLaw(basis.ground(), ProjectProblem.PROJECT_DECIDER_OTHER, stage, decider);
            }
        }
    }

    /** What is demanded, and by what; empty where nothing is. */
    record Demand<T>(List<T> all, @Nullable LegalGround ground) {

        Demand {
            all = List.copyOf(all);
        }

        static <T> Demand<T> none() {
            return new Demand<>(List.of(), null);
        }

        static <T> Demand<T> of(List<T> all, PolicyRow row) {
            return new Demand<>(all, LegalGround.of(row));
        }

        List<T> without(Collection<T> there) {
            return all.stream().filter(one -> !there.contains(one)).toList();
        }

        /** @throws RuleViolation that names each that is missing */
        void require(Collection<T> there, ProjectProblem problem, Object about) {
            var missing = without(there);
            if (!missing.isEmpty() && ground != null) {
                throw RuleViolation.byLaw(ground, problem, about, missing);
            }
        }
    }

    /** @throws RuleViolation when a condition is said to be met that the stage does not ask for */
    void requireAsked(Collection<ProjectCondition> met) {
        var others = met.stream()
                .filter(one -> !conditions.all().contains(one))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw new RuleViolation(ProjectProblem.PROJECT_CONDITION_OTHER, rule.stage(), others);
        }
    }

    /** @throws RuleViolation when something is missing, naming each */
    void require(String title, Collection<ProjectCondition> met, Collection<HealthPaper> there) {
        unfit.require(List.of(), ProjectProblem.PROJECT_ENTERPRISE_UNFIT, title);
        conditions.require(met, ProjectProblem.PROJECT_CONDITIONS_MISSING, title);
        papers.forEach(paper -> paper.require(there, ProjectProblem.PROJECT_HEALTH_PAPERS_MISSING, title));
    }
}
