package worksafe.hazards.listing;

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
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which listings a list is about; whatever is absent restricts nothing. A batch is a level, a kind, a year and a quarter. */
public record ListingFilter(
        @Equal
        @QueryParam("dangerId")
        @Parameter(description = "隐患标识 / danger", example = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
        @Nullable
        UUID dangerId,

        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "LISTED")
        @Nullable
        List<ListingStatus> status,

        @AnyOf("batch.level")
        @QueryParam("level")
        @Parameter(description = "挂牌层级，可重复 / level, may be repeated", example = "COUNTY")
        @Nullable
        List<ListingBatch.ListingLevel> level,

        @Equal("batch.kind")
        @QueryParam("kind")
        @Parameter(description = "年度或季度挂牌 / annual or quarterly", example = "QUARTERLY")
        ListingBatch.@Nullable ListingKind kind,

        @Equal("batch.year") @QueryParam("year") @Parameter(description = "年度 / year", example = "2026") @Nullable
        Integer year,

        @Equal("batch.quarter") @QueryParam("quarter") @Parameter(description = "季度 / quarter", example = "2") @Nullable
        Integer quarter,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "是否逾期 / whether overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Present("government.body")
        @QueryParam("governmentBorne")
        @Parameter(description = "是否由政府统筹整治 / whether the government bears it", example = "true")
        @Nullable
        Boolean governmentBorne,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("dueDate")
        @QueryParam("dueFrom")
        @Parameter(description = "整改期限不早于该日 / due on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate dueFrom,

        @Before("dueDate")
        @QueryParam("dueBefore")
        @Parameter(description = "整改期限早于该日 / due before this day", example = "2026-04-01")
        @Nullable
        LocalDate dueBefore,

        @Matching("case when r.status in (DELISTED, DECLINED, RAISED) then false else true end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
