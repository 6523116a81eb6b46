package worksafe.registry.overview.risk;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Within;

/** Which months and enterprises are wanted; what is absent does not narrow. */
public record HighRiskFilter(
        @From("countedOn")
        @QueryParam("countedFrom")
        @Parameter(description = "月份首日不早于该日 / of a month that begins on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate countedFrom,

        @Before("countedOn")
        @QueryParam("countedBefore")
        @Parameter(description = "月份首日早于该日 / of a month that begins before this day", example = "2026-04-01")
        @Nullable
        LocalDate countedBefore,

        @Equal
        @QueryParam("trade")
        @Parameter(description = "高危行业 / high-risk trade", example = "DANGEROUS_GOODS")
        @Nullable
        Trade trade,

        @AnyOf
        @QueryParam("outcome")
        @Parameter(description = "统计结果 / as what it counts", example = "HIGH_RISK")
        @Nullable
        List<HighRiskOutcome> outcome,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
