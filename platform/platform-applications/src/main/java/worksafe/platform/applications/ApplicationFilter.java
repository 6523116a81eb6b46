package worksafe.platform.applications;

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

/** Which applications a list is about; whatever is absent restricts nothing. */
public record ApplicationFilter(
        @Equal
        @QueryParam("kind")
        @Parameter(description = "申请种类 / kind of application", example = "order-extension")
        @Nullable
        String kind,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "SUBMITTED")
        @Nullable
        List<ApplicationStatus> status,

        @Matching("case when r.status in (SUBMITTED, RETURNED, ACCEPTED) then true else false end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open,

        @Equal
        @QueryParam("subjectId")
        @Parameter(description = "所涉事项标识 / what it is about", example = "0198f4a0-4444-7aaa-8bbb-000000000004")
        @Nullable
        UUID subjectId,

        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
