package worksafe.registry.standardisation;

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
import worksafe.platform.service.listing.Within;

/** Which ratings a list is about; whatever is absent restricts nothing. */
public record RatingFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "RATED")
        @Nullable
        List<RatingStatus> status,

        @AnyOf
        @QueryParam("aim")
        @Parameter(description = "拟申请的等级，可重复 / level that is wanted, may be repeated", example = "THREE")
        @Nullable
        List<RatingLevel> aim,

        @AnyOf
        @QueryParam("level")
        @Parameter(description = "等级，可重复 / level, may be repeated", example = "THREE")
        @Nullable
        List<RatingLevel> level,

        @Before("validUntil")
        @QueryParam("validUntilBefore")
        @Parameter(description = "有效期届满早于该日 / whose last day is before this", example = "2026-12-31")
        @Nullable
        LocalDate validUntilBefore,

        @Equal @QueryParam("sector") @Parameter(description = "主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
