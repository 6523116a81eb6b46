package worksafe.registry.staffing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** An enterprise that nobody looks after by name. */
@Schema(name = "UncoveredEnterprise", description = "未实名覆盖的企业 / an enterprise that nobody looks after by name")
public record UncoveredView(
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String name,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "缺什么 / what it lacks", examples = "GRID")
        CoverageQueries.Lack lack,

        @Schema(description = "所在网格，没有的不返回 / its grid; absent without one") @Nullable
        UUID gridId) {}
