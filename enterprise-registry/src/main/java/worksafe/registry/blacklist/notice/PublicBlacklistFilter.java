package worksafe.registry.blacklist.notice;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.Equal;

/** Which of what is published a list is about. */
public record PublicBlacklistFilter(
        @Equal
        @QueryParam("authority")
        @Parameter(description = "机关所在区划 / place of the office", example = "320281000000")
        @Nullable
        RegionCode authority,

        @Equal
        @QueryParam("creditCode")
        @Parameter(description = "统一社会信用代码 / credit code", example = "91320281713256348X")
        @Nullable
        String creditCode) {}
