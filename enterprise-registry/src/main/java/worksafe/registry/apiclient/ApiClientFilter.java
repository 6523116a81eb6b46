package worksafe.registry.apiclient;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Within;

/** Which API clients are wanted; whatever is absent restricts nothing. */
public record ApiClientFilter(
        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "ACTIVE")
        @Nullable
        List<ApiClientStatus> status,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
