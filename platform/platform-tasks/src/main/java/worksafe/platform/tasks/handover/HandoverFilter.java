package worksafe.platform.tasks.handover;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.listing.Equal;

/** Which hand-overs are wanted. */
record HandoverFilter(
        @Equal
        @QueryParam("fromAccount")
        @Parameter(description = "移交人账户 / account that hands over", example = "zhang.wei")
        @Nullable
        String fromAccount,

        @Equal
        @QueryParam("toAccount")
        @Parameter(description = "接收人账户 / account that takes over", example = "li.na")
        @Nullable
        String toAccount) {}
