package worksafe.hazards.risk.picture;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An enterprise whose posts, devices and processes are not all controlled, as a line of a list. */
@Schema(description = "风险管控未全覆盖的企业 / an enterprise below full coverage")
public record RiskCoverGap(
        @Projected("id") UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "清单所列岗位数 / posts that are listed", examples = "12")
        long posts,

        @Schema(description = "没有风险点覆盖的岗位数 / posts that no risk point covers", examples = "1")
        long postsUncovered,

        @Schema(description = "清单所列设备数 / devices that are listed", examples = "40")
        long devices,

        @Schema(description = "没有风险点覆盖的设备数 / devices that no risk point covers", examples = "2")
        long devicesUncovered,

        @Schema(description = "清单所列工艺数 / processes that are listed", examples = "3")
        long processes,

        @Schema(description = "没有风险点覆盖的工艺数 / processes that no risk point covers", examples = "0")
        long processesUncovered,

        @Schema(
                description = "未落实管控措施和责任人的合计 / of all these, what no risk point covers whose owners are named",
                examples = "5")
        long uncontrolled) {}
