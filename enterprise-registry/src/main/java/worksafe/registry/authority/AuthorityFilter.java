package worksafe.registry.authority;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;

/** Which authorities a list is about; whatever is absent restricts nothing. */
public record AuthorityFilter(
        @AnyOf
        @QueryParam("sector")
        @Parameter(description = "行业主管类别，可重复 / sector, may be repeated", example = "EMERGENCY")
        @Nullable
        List<Sector> sector,

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
