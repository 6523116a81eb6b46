package worksafe.hazards.tipoff.reward;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which rewards a list is about; whatever is absent restricts nothing. */
public record TipOffRewardFilter(
        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "PROPOSED")
        @Nullable
        List<TipOffRewardStatus> status,

        @Equal
        @QueryParam("tipOffId")
        @Parameter(description = "举报标识 / tip-off", example = "0198f4a0-aaaa-7aaa-8bbb-00000000000a")
        @Nullable
        UUID tipOffId,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
