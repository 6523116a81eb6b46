package worksafe.hazards.tipoff;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.value.TipOffStatement;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Within;

/** Which tip-offs a list is about; whatever is absent restricts nothing. */
public record TipOffFilter(
        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "RECEIVED")
        @Nullable
        List<TipOffStatus> status,

        @AnyOf("statement.matter")
        @QueryParam("matter")
        @Parameter(description = "举报事项，可重复 / what they are about, may be repeated", example = "MAJOR_DANGER")
        @Nullable
        List<TipOffStatement.Matter> matter,

        @Equal
        @QueryParam("concernedId")
        @Parameter(description = "被举报企业标识 / the enterprise concerned", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID concernedId,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("receivedAt")
        @QueryParam("receivedFrom")
        @Parameter(description = "收到时刻不早于 / received then or later", example = "2026-03-01T00:00:00+08:00")
        @Nullable
        Instant receivedFrom,

        @Before("receivedAt")
        @QueryParam("receivedBefore")
        @Parameter(description = "收到时刻早于 / received before then", example = "2026-04-01T00:00:00+08:00")
        @Nullable
        Instant receivedBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
