package worksafe.hazards.selfcheck;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.hazards.selfcheck.value.SelfCheckOutcome;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which rounds a list is about; whatever is absent restricts nothing. */
public record SelfCheckRoundFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "OWED")
        @Nullable
        List<SelfCheckRoundStatus> status,

        @AnyOf
        @QueryParam("duty")
        @Parameter(description = "应办事项，可重复 / what is owed, may be repeated", example = "CHECK")
        @Nullable
        List<SelfCheckDuty> duty,

        @AnyOf
        @QueryParam("outcome")
        @Parameter(description = "是否按期，可重复 / whether in time, may be repeated", example = "MET")
        @Nullable
        List<SelfCheckOutcome> outcome,

        @Present("missedAt")
        @QueryParam("missed")
        @Parameter(description = "是否逾期 / whether it was missed", example = "true")
        @Nullable
        Boolean missed,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("dueDate")
        @QueryParam("dueFrom")
        @Parameter(description = "期限不早于该日 / due on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate dueFrom,

        @Before("dueDate")
        @QueryParam("dueBefore")
        @Parameter(description = "期限早于该日 / due before this day", example = "2027-04-01")
        @Nullable
        LocalDate dueBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
