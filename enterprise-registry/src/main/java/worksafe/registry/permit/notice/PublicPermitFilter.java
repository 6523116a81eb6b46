package worksafe.registry.permit.notice;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.platform.service.listing.Equal;

/** Which of what is published a list is about. */
public record PublicPermitFilter(
        @Equal
        @QueryParam("authority")
        @Parameter(description = "颁发机关所在区划 / place of the office", example = "320000000000")
        @Nullable
        RegionCode authority,

        @Equal
        @QueryParam("trade")
        @Parameter(description = "所许可的行业类别 / trade that it is for", example = "NON_COAL_MINE")
        @Nullable
        Trade trade) {}
