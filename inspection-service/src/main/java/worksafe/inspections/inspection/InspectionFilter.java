package worksafe.inspections.inspection;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;

/** Which visits a list is about; whatever is absent restricts nothing. */
public record InspectionFilter(
        @Equal("visitedId")
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "PLANNED")
        @Nullable
        List<InspectionStatus> status,

        @Equal("grounds.drawId")
        @QueryParam("drawId")
        @Parameter(description = "抽取标识 / draw", example = "0198f4a0-1111-7aaa-8bbb-000000000001")
        @Nullable
        UUID drawId,

        @Matching("exists (select 1 from r.team m where m.inspectorId = :inspectorId)")
        @QueryParam("inspectorId")
        @Parameter(description = "检查组成员 / member of the team", example = "0198f4a0-3333-7aaa-8bbb-000000000003")
        @Nullable
        UUID inspectorId,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region,

        @Matching("case when r.status in (CONCLUDED, CANCELLED) then false else true end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open) {}
