package worksafe.registry.transfer;

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
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which transfers a list is about; whatever is absent restricts nothing. */
public record TransferFilter(
        @Equal
        @QueryParam("officialId")
        @Parameter(description = "任职标识 / entry of the roster", example = "0198f5b0-1111-7aaa-8bbb-000000000009")
        @Nullable
        UUID officialId,

        @Equal
        @QueryParam("authorityId")
        @Parameter(description = "现监管机构 / authority that is left", example = "0198f5b0-2222-7aaa-8bbb-000000000002")
        @Nullable
        UUID authorityId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "PROPOSED")
        @Nullable
        List<TransferStatus> status,

        @AnyOf
        @QueryParam("ground")
        @Parameter(description = "事由，可重复 / ground, may be repeated", example = "NEED")
        @Nullable
        List<TransferGround> ground,

        @Equal
        @QueryParam("early")
        @Parameter(description = "是否任职年限未满且无例外 / whether it is too early without an exception", example = "true")
        @Nullable
        Boolean early,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "审查是否逾期 / whether nobody decided in time", example = "true")
        @Nullable
        Boolean overdue,

        @Before("onDay")
        @QueryParam("onBefore")
        @Parameter(description = "流动日早于该日 / takes effect before this day", example = "2027-01-01")
        @Nullable
        LocalDate onBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
