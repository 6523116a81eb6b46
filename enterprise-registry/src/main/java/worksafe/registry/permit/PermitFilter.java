package worksafe.registry.permit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which permits a list is about; whatever is absent restricts nothing. */
public record PermitFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal
        @QueryParam("number")
        @Parameter(description = "许可证编号 / number of the permit", example = "AX320281-2026-000007")
        @Nullable
        String number,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "IN_FORCE")
        @Nullable
        List<PermitStatus> status,

        @AnyOf
        @QueryParam("trade")
        @Parameter(description = "所许可的行业类别，可重复 / trade that it is for, may be repeated", example = "NON_COAL_MINE")
        @Nullable
        List<Trade> trade,

        @Before("validUntil")
        @QueryParam("validUntilBefore")
        @Parameter(description = "有效期届满早于该日 / whose last day is before this", example = "2026-12-31")
        @Nullable
        LocalDate validUntilBefore,

        @Equal @QueryParam("sector") @Parameter(description = "主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
