package worksafe.platform.papers;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which papers a list is about; whatever is absent restricts nothing. */
public record PaperFilter(
        @Equal
        @QueryParam("ownerId")
        @Parameter(description = "所属事项标识 / what the paper is of", example = "0198f4a0-4444-7aaa-8bbb-000000000004")
        @Nullable
        UUID ownerId,

        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal @QueryParam("kind") @Parameter(description = "文书种类代码 / kind", example = "rectification-order") @Nullable
        String kind,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "SIGNED")
        @Nullable
        List<PaperStatus> status,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
