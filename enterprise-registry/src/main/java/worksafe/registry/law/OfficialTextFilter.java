package worksafe.registry.law;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which official texts are wanted; what is absent does not narrow. */
record OfficialTextFilter(
        @Equal("documentId")
        @QueryParam("document")
        @Parameter(description = "文件标识 / document", example = "tzzy-19")
        @Nullable
        String document,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "AWAITING")
        @Nullable
        List<TextStatus> status,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
