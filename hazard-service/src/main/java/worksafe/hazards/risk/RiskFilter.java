package worksafe.hazards.risk;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which risk points a list is about; whatever is absent restricts nothing. */
public record RiskFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "CONTROLLED")
        @Nullable
        List<RiskStatus> status,

        @AnyOf
        @QueryParam("colour")
        @Parameter(description = "颜色，可重复 / colour, may be repeated", example = "RED")
        @Nullable
        List<RiskColour> colour,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "重新评估是否逾期 / whether it was not assessed again in time", example = "true")
        @Nullable
        Boolean overdue,

        @Present("challengeReason")
        @QueryParam("challenged")
        @Parameter(description = "颜色是否受质疑 / whether an authority doubts the colour", example = "true")
        @Nullable
        Boolean challenged,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("due.date")
        @QueryParam("dueFrom")
        @Parameter(description = "重新评估期限不早于该日 / to be assessed again on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate dueFrom,

        @Before("due.date")
        @QueryParam("dueBefore")
        @Parameter(description = "重新评估期限早于该日 / to be assessed again before this day", example = "2027-04-01")
        @Nullable
        LocalDate dueBefore,

        @From("assessedOn")
        @QueryParam("assessedFrom")
        @Parameter(description = "最近一次评估不早于该日 / last assessed on this day or later", example = "2026-01-01")
        @Nullable
        LocalDate assessedFrom,

        @Before("assessedOn")
        @QueryParam("assessedBefore")
        @Parameter(description = "最近一次评估早于该日 / last assessed before this day", example = "2027-01-01")
        @Nullable
        LocalDate assessedBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
