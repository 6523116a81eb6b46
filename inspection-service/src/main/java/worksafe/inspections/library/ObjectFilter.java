package worksafe.inspections.library;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Which objects a list is about. */
public final class ObjectFilter {

    @QueryParam("eligible")
    @Parameter(description = "是否可抽取 / whether it may be drawn", example = "true")
    @Nullable
    Boolean eligible;

    @QueryParam("sector")
    @Parameter(description = "行业主管类别 / sector", example = "EMERGENCY")
    @Nullable
    Sector sector;

    @QueryParam("region")
    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
    @Nullable
    RegionCode region;
}
