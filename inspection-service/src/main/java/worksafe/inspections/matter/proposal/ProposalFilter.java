package worksafe.inspections.matter.proposal;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.matter.MatterCause;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Within;

/** Which proposals a list is about; whatever is absent restricts nothing. */
public record ProposalFilter(
        @AnyOf
        @QueryParam("cause")
        @Parameter(description = "事由，可重复 / why, may be repeated", example = "INDICATOR_BEYOND")
        @Nullable
        List<MatterCause> cause,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "PROPOSED")
        @Nullable
        List<ProposalStatus> status,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
