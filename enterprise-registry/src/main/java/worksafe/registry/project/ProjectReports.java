package worksafe.registry.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.PlaceCode;

/** What is told of many projects at once. */
public final class ProjectReports {

    private ProjectReports() {}

    /** How many projects of a place are at a stage. */
    @Schema(name = "ProjectPlaceCount", description = "一地处于一环节的建设项目数 / projects of a place at a stage")
    public record PlaceStageCount(
            @Schema(description = "下一级区划 / a place below", examples = "320281102000") @PlaceCode
            String region,

            @Schema(description = "所处环节 / stage") ProjectStage stage,

            @Schema(description = "在办项目数 / on their way", examples = "12")
            long running,

            @Schema(description = "已通过验收的项目数 / accepted", examples = "5")
            long completed,

            @Schema(description = "其中逾期 / of them overdue", examples = "1")
            long overdue,

            @Schema(description = "其中违反先后环节或者试运行超期 / of them not in order", examples = "1")
            long outOfOrder) {}

    /** Which projects were drawn for a check, from how many, and by which seed. */
    @Schema(name = "DrawnProjectChecks", description = "抽查结果 / which acceptances are to be checked")
    public record DrawnChecks(
            @Schema(description = "抽查标识 / id of the draw", examples = "0198f6c4-3333-7aaa-8bbb-000000000009")
            UUID drawId,

            @Schema(description = "区划，含其下级 / a division with all below it", examples = "320281000000") @PlaceCode
            String region,

            @Schema(description = "该日起通过验收 / accepted on this day or later", examples = "2026-01-01")
            LocalDate from,

            @Schema(description = "该日之前通过验收 / accepted before this day", examples = "2027-01-01")
            LocalDate before,

            @Schema(description = "抽取范围内的项目总数 / projects to draw from", examples = "23")
            int candidates,

            @Schema(description = "此前已被抽中的 / of them drawn before", examples = "1")
            int drawnBefore,

            @Schema(description = "依据 / basis") PolicyBasis.View basis,

            @Schema(
                    description = "随机种子；未抽中过的项目按“种子:项目标识”的 SHA-256 值由小到大排序，取排在前面的 / seed: those not drawn before are"
                            + " put in the order of the SHA-256 of seed, colon and id, and the first are taken",
                    examples = "5f2d1c0b9a8e7d6c5b4a39281706f5e4")
            String seed,

            @Schema(description = "本次抽中的项目 / those drawn now")
            List<DrawnCheck> projects) {}

    /** One that was drawn. */
    @Schema(name = "DrawnProjectCheck", description = "抽中的项目 / a project that was drawn")
    public record DrawnCheck(
            UUID id,

            @Schema(description = "项目编号 / number, for people", examples = "JS320281-2026-000004")
            String number,

            @Schema(description = "项目名称 / title", examples = "年产五万吨环氧树脂项目")
            String title,

            @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
            String enterpriseName) {}
}
