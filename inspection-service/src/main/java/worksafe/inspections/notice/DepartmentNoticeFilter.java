package worksafe.inspections.notice;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Within;

/** Which notices a list is about; whatever is absent restricts nothing. */
public record DepartmentNoticeFilter(
        @AnyOf("told.kind")
        @QueryParam("kind")
        @Parameter(description = "种类，可重复 / kind, may be repeated", example = "JOINT_INVESTIGATION")
        @Nullable
        List<DepartmentNoticeKind> kind,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "SENT")
        @Nullable
        List<DepartmentNoticeStatus> status,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
