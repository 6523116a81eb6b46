package worksafe.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.registry.project.ProjectHealth.HealthPaper;
import worksafe.registry.project.ProjectHealth.HealthRisk;
import worksafe.registry.project.ProjectTerms.ProjectBreach;
import worksafe.registry.project.ProjectTerms.ProjectChange;
import worksafe.registry.project.ProjectTerms.ProjectCondition;
import worksafe.registry.project.ProjectTerms.ProjectDecider;
import worksafe.registry.project.ProjectTerms.ProjectNature;
import worksafe.registry.project.ProjectTerms.ProjectStanding;

/** The enums that a client meets in a project. */
@ApplicationScoped
class ProjectCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("project-status", ProjectStatus.class),
                CodeTable.of("project-action", ProjectAction.class),
                CodeTable.of("project-step", ProjectStep.class),
                CodeTable.of("project-stage", ProjectStage.class),
                CodeTable.of("project-kind", ProjectKind.class),
                CodeTable.of("project-nature", ProjectNature.class),
                CodeTable.of("project-decider", ProjectDecider.class),
                CodeTable.of("project-standing", ProjectStanding.class),
                CodeTable.of("project-breach", ProjectBreach.class),
                CodeTable.of("project-change", ProjectChange.class),
                CodeTable.of("project-condition", ProjectCondition.class),
                CodeTable.of("project-health-risk", HealthRisk.class),
                CodeTable.of("project-health-paper", HealthPaper.class));
    }
}
