package worksafe.registry.authority;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;

/** Which grids a list is about; whatever is absent restricts nothing. */
public record GridFilter(
        @Equal
        @QueryParam("authorityId")
        @Parameter(description = "监管机构 / authority", example = "0198f5b0-2222-7aaa-8bbb-000000000002")
        @Nullable
        UUID authorityId,

        @Matching("r.fromDay <= :on and (r.untilDay is null or r.untilDay >= :on)")
        @QueryParam("on")
        @Parameter(description = "该日存在的 / those that exist on this day", example = "2026-03-01")
        @Nullable
        LocalDate on,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
