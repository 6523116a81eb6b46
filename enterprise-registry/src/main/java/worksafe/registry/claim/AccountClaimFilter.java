package worksafe.registry.claim;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which claims are wanted; whatever is absent restricts nothing. */
public record AccountClaimFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "CLAIMED")
        @Nullable
        List<AccountClaimStatus> status,

        @Equal
        @QueryParam("account")
        @Parameter(description = "认领的账户 / account that claimed it", example = "chen.qiang")
        @Nullable
        String account,

        @Before("validUntil")
        @QueryParam("validBefore")
        @Parameter(description = "邀请码在该日之前失效 / whose code ends before this day", example = "2026-04-01")
        @Nullable
        LocalDate validBefore,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
