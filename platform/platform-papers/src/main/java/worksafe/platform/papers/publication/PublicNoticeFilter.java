package worksafe.platform.papers.publication;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.Equal;

/** Which of what is published a list is about. */
public record PublicNoticeFilter(
        @Equal("region")
        @QueryParam("authority")
        @Parameter(description = "机关所在区划 / place of the authority", example = "320281000000")
        @Nullable
        RegionCode authority,

        @Equal
        @QueryParam("kind")
        @Parameter(description = "事项种类 / kind of what it is about", example = "rectification-order")
        @Nullable
        String kind) {}
