package worksafe.platform.tasks.handover;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Matching;

/** Which deputies are wanted. */
record DeputyFilter(
        @Equal
        @QueryParam("fromAccount")
        @Parameter(description = "被代理账户 / account that is stood for", example = "zhang.wei")
        @Nullable
        String fromAccount,

        @Equal
        @QueryParam("deputy")
        @Parameter(description = "代理人账户 / account that stands for it", example = "li.na")
        @Nullable
        String deputy,

        @Matching(":onDay between r.firstDay and r.lastDay")
        @QueryParam("onDay")
        @Parameter(description = "当日有效的 / those that hold on this day", example = "2026-04-02")
        @Nullable
        LocalDate onDay) {}
