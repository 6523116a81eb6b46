package worksafe.registry.overview.quality;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** An enterprise about which something is missing. */
@Schema(name = "IncompleteEnterprise", description = "缺项企业 / an enterprise about which something is missing")
public record IncompleteEnterprise(
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / where it is supervised", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "缺项 / what is missing") DataLack lack) {}
