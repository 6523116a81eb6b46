package worksafe.inspections.draw.publication;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.Equal;

/** Which published draws a list is about. */
public record PublicDrawFilter(
        @Equal("region")
        @QueryParam("authority")
        @Parameter(description = "实施抽签的机关 / drawing authority", example = "320281000000")
        @Nullable
        RegionCode authority) {}
