package worksafe.registry.drill;

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
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;
import worksafe.registry.plan.EmergencyPlanKind;

/** Which drills a list is about; whatever is absent restricts nothing. */
public record EmergencyDrillFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal
        @QueryParam("planId")
        @Parameter(description = "应急预案标识 / plan", example = "0198f6b1-1111-7aaa-8bbb-000000000001")
        @Nullable
        UUID planId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "HELD")
        @Nullable
        List<EmergencyDrillStatus> status,

        @AnyOf
        @QueryParam("planKind")
        @Parameter(description = "预案类别，可重复 / kind of plan, may be repeated", example = "ON_SITE")
        @Nullable
        List<EmergencyPlanKind> planKind,

        @Equal
        @QueryParam("effective")
        @Parameter(description = "是否达到目的 / whether it served its purpose", example = "false")
        @Nullable
        Boolean effective,

        @Present("revisionReason")
        @QueryParam("revisionDemanded")
        @Parameter(description = "是否提出修订预案 / whether it asks for a revision of the plan", example = "true")
        @Nullable
        Boolean revisionDemanded,

        @From("heldOn")
        @QueryParam("heldFrom")
        @Parameter(description = "该日起举行 / held on this day or later", example = "2026-01-01")
        @Nullable
        LocalDate heldFrom,

        @Before("heldOn")
        @QueryParam("heldBefore")
        @Parameter(description = "该日之前举行 / held before this day", example = "2027-01-01")
        @Nullable
        LocalDate heldBefore,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
