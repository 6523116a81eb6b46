package worksafe.inspections.inspection;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
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

        @Equal @QueryParam("status") @Parameter(description = "状态 / status", example = "PLANNED") @Nullable
        InspectionStatus status,

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
        RegionCode region) {}
