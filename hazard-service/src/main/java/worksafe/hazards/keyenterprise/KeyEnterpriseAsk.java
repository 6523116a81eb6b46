package worksafe.hazards.keyenterprise;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Which key enterprises are asked for, and since when; whatever is absent restricts nothing. */
public record KeyEnterpriseAsk(
        @QueryParam("since")
        @Parameter(
                description = "动态的起始时刻，默认昨日零时 / changes since; by default since yesterday began",
                example = "2026-03-01T00:00:00+08:00")
        @Nullable
        Instant since,

        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region,

        @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector) {}
