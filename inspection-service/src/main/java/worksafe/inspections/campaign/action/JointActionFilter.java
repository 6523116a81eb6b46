package worksafe.inspections.campaign.action;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Within;

/** Which joint actions a list is about; whatever is absent restricts nothing. */
public record JointActionFilter(
        @Equal("held.campaignId")
        @QueryParam("campaignId")
        @Parameter(description = "专项行动标识 / campaign", example = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
        @Nullable
        UUID campaignId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "RECORDED")
        @Nullable
        List<JointActionStatus> status,

        @From("held.heldOn")
        @QueryParam("heldFrom")
        @Parameter(description = "行动日不早于该日 / held on this day or later", example = "2026-01-01")
        @Nullable
        LocalDate heldFrom,

        @Before("held.heldOn")
        @QueryParam("heldBefore")
        @Parameter(description = "行动日早于该日 / held before this day", example = "2026-04-01")
        @Nullable
        LocalDate heldBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
