package worksafe.registry.letter;

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
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which duty letters a list is about; whatever is absent restricts nothing. */
public record DutyLetterFilter(
        @AnyOf
        @QueryParam("level")
        @Parameter(description = "签订层级，可重复 / level, may be repeated", example = "COUNTY_TOWN")
        @Nullable
        List<LetterLevel> level,

        @Equal @QueryParam("year") @Parameter(description = "年度 / year", example = "2026") @Nullable
        Integer year,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "SIGNED")
        @Nullable
        List<DutyLetterStatus> status,

        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "续签或考核是否逾期 / whether it was not renewed or assessed in time", example = "true")
        @Nullable
        Boolean overdue,

        @Before("validUntil")
        @QueryParam("validBefore")
        @Parameter(description = "责任期限早于该日届满 / whose last day comes before this day", example = "2027-01-01")
        @Nullable
        LocalDate validBefore,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
