package worksafe.inspections.exposure;

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
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which exposures a list is about; whatever is absent restricts nothing. */
public record ExposureFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "OPENED")
        @Nullable
        List<ExposureStatus> status,

        @AnyOf
        @QueryParam("outcome")
        @Parameter(description = "统计结果，可重复 / as what it counts, may be repeated", example = "OPEN")
        @Nullable
        List<ExposureOutcome> outcome,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "是否逾期 / whether overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("shown.exposedOn")
        @QueryParam("exposedFrom")
        @Parameter(description = "曝光日不早于该日 / exposed on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate exposedFrom,

        @Before("shown.exposedOn")
        @QueryParam("exposedBefore")
        @Parameter(description = "曝光日早于该日 / exposed before this day", example = "2026-04-01")
        @Nullable
        LocalDate exposedBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
