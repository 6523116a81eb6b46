package worksafe.registry.responsibility.cover;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A post, device or risk point as a line of a list. */
@Schema(name = "ResponsibilityItem", description = "责任制应涵盖的岗位、设备、风险点 / what responsibility systems are to cover")
public record ResponsibilityItemSummary(
        UUID id,

        @Schema(description = "类别 / kind", examples = "DEVICE")
        ResponsibilityItemKind kind,

        @Schema(description = "名称 / name", examples = "V-203 氨罐")
        String name,

        @Schema(
                description = "岗位所在部门、设备编号或者风险点编号 / unit of a post, number of a device or risk point",
                examples = "V-203")
        @Nullable
        String unit,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "是否有在责的岗位涵盖 / whether an entry in force covers it", examples = "false")
        boolean owned,

        @Schema(
                description = "是否有载明隐患排查治理责任的岗位涵盖 / whether one does that says what is done against hidden dangers",
                examples = "false")
        boolean dangerOwned) {}
