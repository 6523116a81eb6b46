package worksafe.hazards.selfcheck;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Within;

/** Which returns a list is about; whatever is absent restricts nothing. */
public record SelfCheckFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "STANDING")
        @Nullable
        List<SelfCheckStatus> status,

        @Equal @QueryParam("listCode") @Parameter(description = "自查表代码 / check list", example = "dust") @Nullable
        String listCode,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("madeOn")
        @QueryParam("madeFrom")
        @Parameter(description = "排查日不早于该日 / made on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate madeFrom,

        @Before("madeOn")
        @QueryParam("madeBefore")
        @Parameter(description = "排查日早于该日 / made before this day", example = "2027-04-01")
        @Nullable
        LocalDate madeBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
