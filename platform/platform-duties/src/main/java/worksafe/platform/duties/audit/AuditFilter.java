package worksafe.platform.duties.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Within;

/** What an auditor looks for. */
record AuditFilter(
        @Equal @QueryParam("objectId") @Parameter(description = "对象标识 / id of the object") @Nullable
        String objectId,

        @Equal @QueryParam("actor") @Parameter(description = "操作人 / who acted", example = "zhang.wei") @Nullable
        String actor,

        @Equal @QueryParam("action") @Parameter(description = "操作代码 / action", example = "danger-rectified") @Nullable
        String action,

        @From("recordedAt")
        @QueryParam("from")
        @Parameter(description = "起始时刻（含） / not before", example = "2026-03-01T00:00:00+08:00")
        @Nullable
        Instant from,

        @Before("recordedAt")
        @QueryParam("to")
        @Parameter(description = "截止时刻（不含） / before", example = "2026-04-01T00:00:00+08:00")
        @Nullable
        Instant to,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
