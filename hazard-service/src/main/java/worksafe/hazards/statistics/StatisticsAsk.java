package worksafe.hazards.statistics;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Which dangers are counted; whatever is absent restricts nothing. */
public record StatisticsAsk(
        @QueryParam("from")
        @Parameter(description = "上报起始日（含） / reported from this day on", example = "2026-01-01")
        @Nullable
        LocalDate from,

        @QueryParam("to")
        @Parameter(description = "上报截止日（含） / reported up to this day", example = "2026-03-31")
        @Nullable
        LocalDate to,

        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region,

        @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector) {}
