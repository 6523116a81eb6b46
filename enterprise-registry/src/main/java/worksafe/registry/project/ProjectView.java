package worksafe.registry.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionLevel;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.files.FileView;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.platform.service.TimelineStep;
import worksafe.registry.project.ProjectGate.Rule;
import worksafe.registry.project.ProjectHealth.HealthPaper;
import worksafe.registry.project.ProjectTerms.ProjectCondition;
import worksafe.registry.project.ProjectTerms.ProjectDecider;

/** A project with all that is known of it. */
@Schema(description = "建设项目详情 / a construction project with all that is known of it")
public record ProjectView(
        @JsonUnwrapped ProjectSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "建设地点 / where", examples = "江阴市澄江街道滨江化工园区 3 号地块")
        String site,

        @Schema(description = "规模和工艺 / how much, and by which process", examples = "年产环氧树脂 5 万吨，一步法")
        String scale,

        @Schema(description = "各环节由谁决定、须具备什么、何时通过 / who decides each stage, what it needs, when it was passed")
        List<StageView> stages,

        @Schema(description = "须补正的内容，仅退回补正期间有值 / what is missing while it is returned", examples = "[\"设计单位资质证明\"]")
        List<String> missing,

        @Schema(
                description =
                        "不予受理、不予批准或者未通过的理由；没有的不返回 / why it was not accepted, approved or passed; absent unless so",
                examples = "安全设施设计未采纳预评价报告的对策，也未论证")
        @Nullable
        String rejectReason,

        @Schema(
                description =
                        "试运行方案备案编号；未备案不返回 / number under which the plan of the trial run is on file; absent before",
                examples = "SY320281-2026-000002")
        @Nullable
        String trialPlanNumber,

        @Schema(description = "试运行方案备案日；未备案不返回 / day of that; absent before", examples = "2026-05-04") @Nullable
        LocalDate trialPlanOn,

        @Schema(description = "试运行截止日；未结束不返回 / last day of the trial run; absent before", examples = "2026-09-20")
        @Nullable
        LocalDate trialUntil,

        @Schema(
                description = "违反先后环节的起始日；没有的不返回 / since when it is against the order; absent where it is not",
                examples = "2026-09-01")
        @Nullable
        LocalDate breachSince,

        @Schema(
                description = "抽查标识；未抽中不返回 / draw by which it is checked; absent where it was not drawn",
                examples = "0198f6c4-3333-7aaa-8bbb-000000000009")
        @Nullable
        UUID checkDrawId,

        @Schema(description = "职业卫生“三同时”文件，先后为序 / papers on occupational health, in order")
        List<ProjectHealth.View> healthPapers,

        @Schema(description = "通过本环节之前尚缺的职业卫生文件 / papers on occupational health that the present stage still lacks")
        List<HealthPaper> healthPapersDue,

        @Schema(description = "附件 / documents, in order") List<FileView> files,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ProjectAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<ProjectStep>> timeline)
        implements Versioned {

    /** A stage of a project. */
    @Schema(name = "ProjectStageView", description = "建设项目的一个环节 / a stage of a project")
    public record StageView(
            ProjectStage stage,

            @Schema(description = "由谁决定：已通过的为当时，其余为现在 / who decides: then, where it is passed, else now")
            ProjectDecider decider,

            @Schema(
                    description = "由哪一级部门决定；不限的不返回 / the office of which level; absent where any that is competent may",
                    examples = "CITY")
            @Nullable
            RegionLevel level,

            @Schema(description = "由谁决定的现行依据 / by what it is decided so now")
            PolicyBasis.View basis,

            @Schema(description = "须具备的条件 / what it must have")
            List<ProjectCondition> conditions,

            @Schema(description = "通过之日；未通过不返回 / day on which it was passed; absent before", examples = "2026-04-28")
            @Nullable
            LocalDate passedOn,

            @Schema(
                    description = "批文或者报告编号；没有的不返回 / number of the approval or report; absent where there is none",
                    examples = "SC320281-2026-000003")
            @Nullable
            String paper) {

        static StageView of(ConstructionProject project, Rule rule, List<ProjectCondition> conditions) {
            var over = !project.status().isOpen() && project.acceptedOn() != null;
            var passage = over || rule.stage().compareTo(project.stage()) < 0
                    ? project.passages().stream()
                            .filter(one -> one.stage() == rule.stage())
                            .reduce((_, later) -> later)
                    : Optional.<ProjectPassage>empty();
            return new StageView(
                    rule.stage(),
                    passage.map(ProjectPassage::decider).orElse(rule.decider()),
                    rule.level(),
                    rule.basis().view(),
                    conditions,
                    passage.map(ProjectPassage::passedOn).orElse(null),
                    passage.map(ProjectPassage::paper).orElse(null));
        }
    }

    static ProjectView of(
            ConstructionProject project,
            List<StageView> stages,
            List<HealthPaper> healthPapersDue,
            List<FileView> files,
            Set<ProjectAction> allowed) {
        return new ProjectView(
                ProjectSummary.of(project),
                project.version(),
                project.site(),
                project.scale(),
                stages,
                missing(project),
                project.rejectReason(),
                project.trialPlanNumber(),
                project.trialPlanOn(),
                project.trialUntil(),
                project.breachSince(),
                project.checkDrawId(),
                project.healthPapers().stream().map(ProjectHealth::view).toList(),
                healthPapersDue,
                files,
                allowed,
                StepView.of(ProjectStep.class, project.timeline()));
    }

    /** As the last return says it, one beside the other. */
    private static List<String> missing(ConstructionProject project) {
        return project.status() != ProjectStatus.RETURNED
                ? List.of()
                : project.timeline().stream()
                        .filter(step -> step.kind().equals(ProjectStep.RETURNED.name()))
                        .reduce((_, later) -> later)
                        .map(TimelineStep::note)
                        .map(note -> List.of(note.split("；", -1)))
                        .orElse(List.of());
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
