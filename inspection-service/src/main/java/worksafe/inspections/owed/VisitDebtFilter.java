package worksafe.inspections.owed;

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

/** Which enterprises and years a list is about; whatever is absent restricts nothing. */
public record VisitDebtFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal @QueryParam("year") @Parameter(description = "年度 / calendar year", example = "2026") @Nullable
        Integer year,

        @AnyOf
        @QueryParam("outcome")
        @Parameter(description = "是否欠检，可重复 / whether visits are missing, may be repeated", example = "BEHIND")
        @Nullable
        List<VisitDebtOutcome> outcome,

        @Before("nextDue")
        @QueryParam("dueBefore")
        @Parameter(description = "下次应检查日早于该日 / next due before this day", example = "2026-07-01")
        @Nullable
        LocalDate dueBefore,

        @From("countedOn")
        @QueryParam("countedFrom")
        @Parameter(description = "年度首日不早于该日 / of a year that begins on this day or later", example = "2026-01-01")
        @Nullable
        LocalDate countedFrom,

        @Before("countedOn")
        @QueryParam("countedBefore")
        @Parameter(description = "年度首日早于该日 / of a year that begins before this day", example = "2027-01-01")
        @Nullable
        LocalDate countedBefore,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
