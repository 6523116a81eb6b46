package worksafe.registry.responsibility.cover;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which posts, devices and risk points a list is about; whatever is absent restricts nothing. */
public record ResponsibilityItemFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("kind")
        @Parameter(description = "类别，可重复 / kind, may be repeated", example = "DEVICE")
        @Nullable
        List<ResponsibilityItemKind> kind,

        @Equal
        @QueryParam("owned")
        @Parameter(description = "是否有在责的岗位涵盖 / whether an entry in force covers it", example = "false")
        @Nullable
        Boolean owned,

        @Equal
        @QueryParam("dangerOwned")
        @Parameter(
                description = "是否有载明隐患排查治理责任的岗位涵盖 / whether one does that says what is done against hidden dangers",
                example = "false")
        @Nullable
        Boolean dangerOwned,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
