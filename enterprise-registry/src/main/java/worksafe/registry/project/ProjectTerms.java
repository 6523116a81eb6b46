package worksafe.registry.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words by which projects are told. */
public final class ProjectTerms {

    private ProjectTerms() {}

    /** How it comes about (新建、改建、扩建). */
    @Schema(name = "ProjectNature")
    public enum ProjectNature {
        NEW,
        REBUILT,
        EXPANDED
    }

    /** Who decides a stage. */
    @Schema(name = "ProjectDecider")
    public enum ProjectDecider {
        /** An authority approves or refuses. */
        AUTHORITY,
        /** The owner of the project organises it and keeps a written report. */
        OWNER,
        /** Nobody here: it is merely recorded. */
        RECORD
    }

    /** Whether its projects are as the law asks. */
    @Schema(name = "ProjectStanding")
    public enum ProjectStanding {
        IN_ORDER,
        /** Built, tried or used before its turn, or otherwise than designed. */
        BREACH,
        /** The trial run lasts longer than it may. */
        TRIAL_OVERDUE,
        /** The authority found its acceptance wanting; it is used only once a later check found it good. */
        CHECK_FAILED
    }

    /** What was found against the order of the stages. */
    @Schema(name = "ProjectBreach")
    public enum ProjectBreach {
        /** 安全设施设计未经审查同意擅自开工. */
        BUILT_WITHOUT_APPROVAL(ProjectStage.PLANNING, ProjectStage.DESIGN),
        /** 施工单位未按照批准的安全设施设计施工. */
        NOT_AS_DESIGNED(ProjectStage.CONSTRUCTION, ProjectStage.ACCEPTANCE),
        /** 试运行方案未备案即试运行. */
        TRIED_WITHOUT_PLAN(ProjectStage.PLANNING, ProjectStage.TRIAL_PRODUCTION),
        /** 安全设施未经验收合格投入生产或者使用. */
        USED_WITHOUT_ACCEPTANCE(ProjectStage.PLANNING, ProjectStage.ACCEPTANCE);

        private final ProjectStage first;
        private final ProjectStage healed;

        ProjectBreach(ProjectStage first, ProjectStage healed) {
            this.first = first;
            this.healed = healed;
        }

        /** Whether it can be found while a project is at that stage. */
        boolean isPossibleAt(ProjectStage stage) {
            return stage.compareTo(first) >= 0 && stage.compareTo(healed) <= 0;
        }

        /** Whether it is over once that stage is passed. */
        boolean isHealedBy(ProjectStage passed) {
            return passed.compareTo(healed) >= 0;
        }
    }

    /** Why a design that was passed is examined again (令第36号 Art. 15). */
    @Schema(name = "ProjectChange")
    public enum ProjectChange {
        /** 规模发生重大变更. */
        SCALE,
        /** 生产工艺发生重大变更. */
        PROCESS,
        /** 原料发生重大变更. */
        MATERIAL,
        /** 设备发生重大变更. */
        EQUIPMENT,
        /** 改变安全设施设计且可能降低安全性能. */
        WEAKER_DESIGN,
        /** 在施工期间重新设计. */
        REDESIGN
    }

    /** What a project must have to pass a stage (令第36号 Arts. 7 to 9, 14, 24; 危险化学品安全法 Arts. 18, 22, 23). */
    @Schema(name = "ProjectCondition")
    public enum ProjectCondition {
        /** 已作安全预评价，第七条以外的项目已作综合分析并形成书面报告. */
        EVALUATED,
        /** 危险化学品生产项目进入化工园区. */
        IN_CHEMICAL_PARK,
        /** 与居住区等场所的安全距离符合规定. */
        SAFE_DISTANCES,
        /** 有审批、核准或者备案文件. */
        PROJECT_APPROVED,
        /** 设计单位具有相应资质. */
        DESIGNER_QUALIFIED,
        /** 预评价机构具有相应资质. */
        EVALUATOR_QUALIFIED,
        /** 设计符合法律、标准和技术规范. */
        DESIGN_TO_STANDARD,
        /** 采纳预评价报告的对策和建议，或者充分论证说明. */
        ADVICE_TAKEN,
        /** 施工单位具有相应资质. */
        BUILDER_QUALIFIED,
        /** 按照安全设施设计施工，质量达到要求. */
        BUILT_TO_DESIGN,
        /** 施工符合技术标准. */
        BUILT_TO_STANDARD,
        /** 有资质的机构作了验收评价且合格. */
        ACCEPTANCE_EVALUATED,
        /** 安全设施和安全生产条件符合法律和标准. */
        CONDITIONS_TO_STANDARD,
        /** 试运行期间发现的隐患已整改. */
        TRIAL_DANGERS_REMOVED,
        /** 设置安全生产管理机构或者配备管理人员. */
        SAFETY_STAFF,
        /** 从业人员经过教育培训并具备资格. */
        STAFF_TRAINED
    }
}
