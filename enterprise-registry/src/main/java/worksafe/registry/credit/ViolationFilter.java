package worksafe.registry.credit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
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

/** Which violations are wanted; what is absent does not narrow. */
record ViolationFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("kind")
        @Parameter(
                description = "种类，可重复：penalty、accident、order、exposure、danger / kind, may be repeated",
                example = "penalty")
        @Nullable
        List<String> kind,

        @Equal @QueryParam("grade") @Parameter(description = "等级 / grade", example = "MAJOR") @Nullable
        String grade,

        @Equal @QueryParam("closed") @Parameter(description = "是否已了结 / whether it is over", example = "false") @Nullable
        Boolean closed,

        @From("occurredAt")
        @QueryParam("since")
        @Parameter(description = "该时刻起（含）变动的 / changed at this moment or later", example = "2026-01-01T00:00:00Z")
        @Nullable
        Instant since,

        @Before("occurredAt")
        @QueryParam("before")
        @Parameter(description = "该时刻前（不含）变动的 / changed before this moment", example = "2027-01-01T00:00:00Z")
        @Nullable
        Instant before,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
