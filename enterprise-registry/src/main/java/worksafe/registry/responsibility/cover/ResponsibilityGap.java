package worksafe.registry.responsibility.cover;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An enterprise whose responsibility system lacks something, as a line of a list. */
@Schema(description = "责任制有缺口的企业 / an enterprise whose responsibility system lacks something")
public record ResponsibilityGap(
        @Projected("id") UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "在责的岗位责任数 / entries in force", examples = "36")
        long inForce,

        @Schema(description = "是否没有主要负责人的责任 / whether the principal has no entry", examples = "false")
        boolean withoutPrincipal,

        @Schema(description = "空缺数 / vacant entries", examples = "1")
        long vacant,

        @Schema(description = "上一级岗位缺失的责任数 / entries without one above", examples = "2")
        long unchained,

        @Schema(description = "清单所列岗位数 / posts that are listed", examples = "12")
        long posts,

        @Schema(description = "未涵盖的岗位数 / posts that no entry covers", examples = "1")
        long postsUncovered,

        @Schema(description = "清单所列设备数 / devices that are listed", examples = "40")
        long devices,

        @Schema(description = "未涵盖的设备数 / devices that no entry covers", examples = "2")
        long devicesUncovered,

        @Schema(description = "风险点数 / risk points", examples = "18")
        long riskPoints,

        @Schema(description = "未涵盖的风险点数 / risk points that no entry covers", examples = "3")
        long riskPointsUncovered,

        @Schema(
                description =
                        "隐患排查治理责任未涵盖的岗位和设备数 / posts and devices that no entry covers that says what is done against hidden dangers",
                examples = "4")
        long dangerUncovered) {}
