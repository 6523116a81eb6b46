package worksafe.registry.plan;

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
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which plans a list is about; whatever is absent restricts nothing. */
public record EmergencyPlanFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "FILED")
        @Nullable
        List<EmergencyPlanStatus> status,

        @AnyOf
        @QueryParam("kind")
        @Parameter(description = "预案类别，可重复 / kind of plan, may be repeated", example = "COMPREHENSIVE")
        @Nullable
        List<EmergencyPlanKind> kind,

        @Matching("case when r.status in (PUBLISHED, RETURNED, FILED, EVALUATED) then true else false end = :inForce")
        @QueryParam("inForce")
        @Parameter(description = "是否施行中 / whether in force", example = "true")
        @Nullable
        Boolean inForce,

        @Present("filedOn")
        @QueryParam("filed")
        @Parameter(description = "是否已备案 / whether on file", example = "false")
        @Nullable
        Boolean filed,

        @Equal
        @QueryParam("filedBySilence")
        @Parameter(description = "是否因逾期未答复视为已备案 / whether filed because nobody answered in time", example = "true")
        @Nullable
        Boolean filedBySilence,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "备案、评估或者修订是否逾期 / whether a day of the enterprise was missed", example = "true")
        @Nullable
        Boolean overdue,

        @Present("revisionReason")
        @QueryParam("revisionDemanded")
        @Parameter(description = "是否要求修订 / whether it is to be revised", example = "true")
        @Nullable
        Boolean revisionDemanded,

        @From("publishedOn")
        @QueryParam("publishedFrom")
        @Parameter(description = "该日起公布 / published on this day or later", example = "2026-01-01")
        @Nullable
        LocalDate publishedFrom,

        @Before("publishedOn")
        @QueryParam("publishedBefore")
        @Parameter(description = "该日之前公布 / published before this day", example = "2027-01-01")
        @Nullable
        LocalDate publishedBefore,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
