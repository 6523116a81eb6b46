package worksafe.registry.bureau.sender;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;
import worksafe.registry.bureau.record.Bureau;

/** Which senders are wanted; whatever is absent restricts nothing. */
public record SenderFilter(
        @AnyOf
        @QueryParam("bureau")
        @Parameter(description = "部门，可重复 / bureau, may be repeated", example = "LABOUR")
        @Nullable
        List<Bureau> bureau,

        @Present("endedAt")
        @QueryParam("ended")
        @Parameter(description = "是否已停用 / whether it has ended", example = "false")
        @Nullable
        Boolean ended,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
