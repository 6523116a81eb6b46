package worksafe.registry.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.registry.project.ConstructionProject.Report;
import worksafe.registry.project.ConstructionProject.Report.LeastTrial;
import worksafe.registry.project.ProjectHealth.HealthPaper;
import worksafe.registry.project.ProjectHealth.HealthRisk;
import worksafe.registry.project.ProjectTerms.ProjectBreach;
import worksafe.registry.project.ProjectTerms.ProjectChange;
import worksafe.registry.project.ProjectTerms.ProjectCondition;
import worksafe.registry.project.ProjectTerms.ProjectDecider;
import worksafe.registry.project.ProjectTerms.ProjectNature;

/** What clients send about construction projects. */
final class ProjectRequests {

    private static final String FILES = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]";
    private static final String CONDITIONS = "[\"PROJECT_APPROVED\", \"DESIGNER_QUALIFIED\"]";

    private ProjectRequests() {}

    private static Set<ProjectCondition> set(@Nullable List<ProjectCondition> met) {
        return met == null || met.isEmpty() ? Set.of() : EnumSet.copyOf(met);
    }

    /** What is to be built. */
    @Schema(name = "ProjectSaid", description = "建设项目 / what is to be built")
    public record ProjectSaid(
            @NotBlank @OneLine @Size(max = 150) @Schema(description = "项目名称 / title", examples = "年产五万吨环氧树脂项目")
            String title,

            @NotNull @Schema(description = "建设性质 / how it comes about", examples = "NEW")
            ProjectNature nature,

            @NotNull @Schema(description = "项目类别 / what it is built for", examples = "HAZARDOUS_CHEMICALS")
            ProjectKind kind,

            @NotNull @Schema(description = "可能产生的职业病危害 / what it may do to health", examples = "SERIOUS")
            HealthRisk healthRisk,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "建设地点 / where", examples = "江阴市澄江街道滨江化工园区 3 号地块")
            String site,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "规模和工艺 / how much, and by which process", examples = "年产环氧树脂 5 万吨，一步法")
            String scale) {

        ConstructionProject.Design design() {
            return new ConstructionProject.Design(title, nature, kind, healthRisk, site, scale);
        }
    }

    @Schema(description = "登记建设项目 / register a project")
    public record RegisterProject(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Valid ProjectSaid project,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {}

    /** A stage that was passed before. */
    @Schema(name = "PassedProjectStage", description = "已通过的环节 / a stage that was passed before")
    public record PassedStage(
            @NotNull @Schema(description = "环节 / stage", examples = "DESIGN")
            ProjectStage stage,

            @NotNull @Schema(description = "通过之日 / day", examples = "2024-03-18")
            LocalDate passedOn,

            @OneLine
            @Size(min = 1, max = 80)
            @Schema(description = "批文或者报告编号 / number of the approval or report", examples = "苏安监项设审〔2024〕12号")
            @Nullable
            String paper) {}

    @Schema(description = "补录已通过部分环节的建设项目 / enter a project that passed stages before")
    public record RecordProject(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Valid ProjectSaid project,

            @NotEmpty @Size(max = 6) @Schema(description = "已通过的环节，从规划起依次 / stages passed, from planning on")
            List<@NotNull @Valid PassedStage> passed,

            @Schema(
                    description = "投入使用之日；未使用的不填 / since when it is used; left out where it is not",
                    examples = "2024-12-01")
            @Nullable
            LocalDate usedOn,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "向监管部门提交某一环节审查，或者补正 / present a stage to the authority, or complete it")
    public record SubmitProjectStage(
            @NotNull @Schema(description = "环节 / stage", examples = "DESIGN")
            ProjectStage stage,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "提交说明 / what is presented", examples = "提交安全设施设计专篇和预评价报告。")
            String told,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "受理或者不予受理 / accept it for review, or not")
    public record AcceptProjectStage(
            @NotNull @Schema(description = "是否受理 / whether it is accepted", examples = "true")
            Boolean accepted,

            @Size(min = 1, max = 1000)
            @Schema(description = "不予受理的理由，不予受理的必填 / why not; needed where it is not accepted", examples = "不属于本部门职责范围")
            @Nullable
            String reason) {

        /** @throws RequestProblem 400 when it is not accepted for no reason */
        AcceptProjectStage required() {
            if (!accepted && reason == null) {
                throw RequestProblem.invalid(new Violation("/reason", "project-reason-missing"));
            }
            return this;
        }
    }

    @Schema(description = "退回补正 / return it for completion")
    public record ReturnProjectStage(
            @NotEmpty @Size(max = 30) @Schema(description = "需要补正的内容 / what is missing", examples = "[\"设计单位资质证明\"]")
            List<@NotBlank @OneLine @Size(max = 200) String> missing) {}

    @Schema(description = "延长审查期限 / take more time to decide")
    public record ExtendProjectReview(
            @NotBlank @Size(max = 1000) @Schema(description = "延长的理由 / why", examples = "需组织专家现场核查")
            String reason) {}

    @Schema(description = "作出审查决定 / decide a stage")
    public record DecideProjectStage(
            @NotNull @Schema(description = "是否批准 / whether it is approved", examples = "true")
            Boolean approved,

            @Size(max = 20)
            @Schema(description = "满足或者不适用的条件 / conditions that are met or do not concern it", examples = CONDITIONS)
            @Nullable
            List<@NotNull ProjectCondition> met,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "审查意见或者不予批准的理由 / opinion, or why not", examples = "符合要求，同意。")
            String opinion,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {

        Set<ProjectCondition> conditions() {
            return set(met);
        }
    }

    @Schema(description = "登记由建设单位决定或者只作登记的环节 / report a stage that the owner decides or that is recorded")
    public record ReportProjectStage(
            @NotNull @Schema(description = "环节 / stage", examples = "ACCEPTANCE")
            ProjectStage stage,

            @NotNull @Schema(description = "报告日 / day of the report", examples = "2026-10-20")
            LocalDate on,

            @NotNull @Schema(description = "是否通过 / whether it passed", examples = "true")
            Boolean passed,

            @Size(max = 20)
            @Schema(description = "满足或者不适用的条件 / conditions that are met or do not concern it", examples = CONDITIONS)
            @Nullable
            List<@NotNull ProjectCondition> met,

            @NotBlank @Size(max = 4000) @Schema(description = "结论 / conclusion", examples = "安全设施与设计一致，验收合格。")
            String opinion,

            @OneLine
            @Size(min = 1, max = 80)
            @Schema(description = "批文或者报告编号 / number of the approval or report", examples = "澄发改备〔2026〕118号")
            @Nullable
            String paper,

            @Schema(
                    description =
                            "该项目无须试运行，理由写入结论；不填为需要 / that it needs no trial run; the conclusion says why; it is needed when absent",
                    examples = "false")
            @Nullable
            Boolean trialNotNeeded,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {

        Report report(@Nullable LeastTrial trial) {
            return new Report(stage, on, passed, set(met), opinion, paper, trial);
        }
    }

    @Schema(description = "登记重大变更 / say that scale, process or design become others")
    public record ChangeProject(
            @NotNull @Schema(description = "变更的内容 / what changes", examples = "PROCESS")
            ProjectChange change,

            @NotBlank @Size(max = 2000) @Schema(description = "变更情况 / what exactly", examples = "氧化工段改为微通道反应器。")
            String told,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "试运行方案备案 / file the plan of a trial run")
    public record FileProjectTrialPlan(
            @NotBlank
            @Size(max = 4000)
            @Schema(description = "试运行方案要点 / what the plan says in short", examples = "投料前联锁调试，五级负荷逐级提升，应急力量驻守。")
            String told,

            @Size(max = 50) @Schema(description = "已上传的试运行方案的标识 / ids of the uploaded plan", examples = FILES) @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "开始试运行 / begin the trial run")
    public record BeginProjectTrial(
            @NotNull @Schema(description = "试运行起始日 / first day", examples = "2026-05-06")
            LocalDate trialFrom) {}

    @Schema(description = "登记职业卫生“三同时”文件 / enter a paper on occupational health")
    public record EnterProjectHealthPaper(
            @NotNull @Schema(description = "文件 / which one", examples = "PRE_EVALUATION")
            HealthPaper paper,

            @NotNull @Schema(description = "报告日 / day of the report", examples = "2026-03-20")
            LocalDate madeOn,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(
                    description = "审核同意的部门，须经审核的必填 / authority that agreed; needed where one has to",
                    examples = "江阴市卫生健康委员会")
            @Nullable
            String agreedBy,

            @Schema(description = "审核同意之日 / day on which it agreed", examples = "2026-04-10") @Nullable
            LocalDate agreedOn,

            @OneLine
            @Size(min = 1, max = 80)
            @Schema(description = "审核文号 / number of its answer", examples = "澄卫放预审〔2026〕3号")
            @Nullable
            String agreement,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {

        /** @throws RequestProblem 400 when an agreement is told in part */
        EnterProjectHealthPaper required() {
            var said = (agreedBy == null ? 0 : 1) + (agreedOn == null ? 0 : 1) + (agreement == null ? 0 : 1);
            if (said != 0 && said != 3) {
                throw RequestProblem.invalid(new Violation("/agreement", "project-agreement-incomplete"));
            }
            return this;
        }

        ProjectHealth paper(ProjectDecider decider) {
            return new ProjectHealth(paper, madeOn, decider, agreedBy, agreedOn, agreement);
        }
    }

    @Schema(description = "登记违反先后环节的情形 / tell what was found against the order of the stages")
    public record FindProjectBreach(
            @NotNull @Schema(description = "情形 / what was found", examples = "USED_WITHOUT_ACCEPTANCE")
            ProjectBreach breach,

            @NotNull @Schema(description = "自何日起 / since when", examples = "2026-09-01")
            LocalDate since,

            @NotBlank @Size(max = 2000) @Schema(description = "查明的情况 / what was seen", examples = "二车间已投料生产，未作竣工验收。")
            String told,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "投入生产和使用 / put it to use")
    public record UseProject(
            @NotNull @Schema(description = "投入使用之日 / first day", examples = "2026-11-02")
            LocalDate usedOn) {}

    @Schema(description = "登记对竣工验收的监督核查 / tell how the acceptance was checked")
    public record CheckProject(
            @NotNull @Schema(description = "核查是否通过 / whether it was found good", examples = "true")
            Boolean passed,

            @NotNull @Schema(description = "是否到现场核查 / whether somebody went there", examples = "true")
            Boolean onSite,

            @Size(max = 10)
            @Schema(
                    description = "核查人员；现场核查的不少于两名 / who checked; two at least on the spot",
                    examples = "[\"赵监管\", \"钱监管\"]")
            @Nullable
            List<@NotBlank @OneLine @Size(max = 60) String> officials,

            @NotBlank @Size(max = 2000) @Schema(description = "核查意见 / what was found", examples = "报告与现场一致。")
            String told,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {

        List<String> people() {
            return officials == null ? List.of() : officials;
        }
    }

    @Schema(description = "终止建设项目 / give a project up")
    public record AbandonProject(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / why", examples = "市场变化，不再建设")
            String reason) {}

    @Schema(description = "抽取须核查的竣工验收 / draw which acceptances are to be checked")
    public record DrawProjectChecks(
            @NotNull @Schema(description = "区划，含其下级 / a division with all below it", examples = "320281000000")
            RegionCode region,

            @NotNull @Schema(description = "该日起通过验收 / accepted on this day or later", examples = "2026-01-01")
            LocalDate from,

            @NotNull @Schema(description = "该日之前通过验收 / accepted before this day", examples = "2027-01-01")
            LocalDate before) {

        /** @throws RequestProblem 400 when it ends before it begins */
        DrawProjectChecks required() {
            if (!before.isAfter(from)) {
                throw RequestProblem.invalid(new Violation("/before", "project-check-range"));
            }
            return this;
        }
    }
}
