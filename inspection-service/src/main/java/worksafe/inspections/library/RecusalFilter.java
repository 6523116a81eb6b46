package worksafe.inspections.library;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.InCode;
import worksafe.platform.service.listing.Within;

/** Which recusals a list is about. */
public record RecusalFilter(
        @Equal
        @QueryParam("inspectorId")
        @Parameter(description = "执法检查人员 / inspector", example = "0198f4a0-2222-7aaa-8bbb-000000000002")
        @Nullable
        UUID inspectorId,

        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @InCode
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
