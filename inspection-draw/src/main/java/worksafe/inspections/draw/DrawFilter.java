package worksafe.inspections.draw;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;

/** Which draws a list is about. */
public record DrawFilter(
        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "SEALED")
        @Nullable
        List<DrawStatus> status,

        @Matching("case when r.status in (CREATED, FROZEN, SEALED, DRAWN) then true else false end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open,

        @Within
        @QueryParam("authority")
        @Parameter(description = "实施抽取的机关，含其下级 / the drawing authority, with all below it", example = "320281000000")
        @Nullable
        RegionCode authority) {}
