package worksafe.registry.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.registry.project.ProjectHealth.HealthRisk;
import worksafe.registry.project.ProjectTerms.ProjectBreach;
import worksafe.registry.project.ProjectTerms.ProjectNature;
import worksafe.registry.project.ProjectTerms.ProjectStanding;

/** A project as a line of a list. */
@Schema(description = "建设项目列表项 / a construction project as a line of a list")
public record ProjectSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "JS320281-2026-000004")
        String number,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "项目名称 / title", examples = "年产五万吨环氧树脂项目")
        String title,

        @Schema(description = "建设性质 / how it comes about", examples = "NEW")
        ProjectNature nature,

        @Schema(description = "项目类别 / what it is built for", examples = "HAZARDOUS_CHEMICALS")
        ProjectKind kind,

        @Schema(description = "可能产生的职业病危害 / what it may do to health", examples = "SERIOUS")
        HealthRisk healthRisk,

        @Schema(
                description = "所处环节；全部通过后为验收 / the stage that it is to pass next; the last once all are passed",
                examples = "DESIGN")
        ProjectStage stage,

        ProjectStatus status,

        @Schema(description = "是否按环节进行 / whether it is in order", examples = "IN_ORDER")
        ProjectStanding standing,

        @Schema(description = "登记时刻 / when it was registered", examples = "2026-03-01T10:00:00+08:00")
        Instant registeredAt,

        @Schema(
                description = "本环节提交之日；未提交不返回 / day on which the stage was submitted; absent before",
                examples = "2026-04-01")
        @Nullable
        LocalDate submittedOn,

        @Schema(
                description = "受理之日；未受理不返回 / since when the authority examines it; absent before",
                examples = "2026-04-03")
        @Nullable
        LocalDate reviewSince,

        @Schema(description = "试运行起始日；未试运行不返回 / first day of the trial run; absent before", examples = "2026-05-06")
        @Nullable
        LocalDate trialFrom,

        @Schema(description = "通过竣工验收之日；未通过不返回 / day of the acceptance; absent before", examples = "2026-10-20")
        @Nullable
        LocalDate acceptedOn,

        @Schema(description = "投入使用之日；未使用不返回 / since when it is used; absent before", examples = "2026-11-02") @Nullable
        LocalDate usedOn,

        @Schema(
                description =
                        "违反先后环节的情形；没有的不返回 / what was found against the order of the stages; absent where nothing was",
                examples = "USED_WITHOUT_ACCEPTANCE")
        @Nullable
        ProjectBreach breach,

        @Schema(
                description = "抽中核查之日；未抽中不返回 / day on which it was drawn for a check; absent where it was not",
                examples = "2026-12-01")
        @Nullable
        LocalDate checkDrawnOn,

        @Schema(description = "核查之日；未核查不返回 / day of the check; absent before", examples = "2026-12-10") @Nullable
        LocalDate checkedOn,

        @Schema(description = "核查是否通过；未核查不返回 / whether the check found it good; absent before", examples = "true")
        @Nullable
        Boolean checkPassed,

        @Schema(
                description = "逾期起始时刻；未逾期不返回 / since when it is overdue; absent while it is not",
                examples = "2026-11-03T00:00:00+08:00")
        @Nullable
        Instant overdueSince) {

    static ProjectSummary of(ConstructionProject project) {
        return new ProjectSummary(
                project.id(),
                project.number(),
                project.enterpriseId(),
                project.enterpriseName(),
                project.region().toString(),
                project.sector(),
                project.title(),
                project.nature(),
                project.kind(),
                project.healthRisk(),
                project.stage(),
                project.status(),
                project.standing(),
                project.registeredAt(),
                project.submittedOn(),
                project.reviewSince(),
                project.trialFrom(),
                project.acceptedOn(),
                project.usedOn(),
                project.breach(),
                project.checkDrawnOn(),
                project.checkedOn(),
                project.checkPassed(),
                project.overdueSince());
    }
}
