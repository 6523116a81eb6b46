package worksafe.inspections.keylist;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which entries a list is about; whatever is absent restricts nothing. */
public record KeyEntryFilter(
        @AnyOf
        @QueryParam("subjectKind")
        @Parameter(description = "重点对象类别，可重复 / what is watched, may be repeated", example = "TOWN")
        @Nullable
        List<KeySubjectKind> subjectKind,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "LISTED")
        @Nullable
        List<KeyEntryStatus> status,

        @Equal
        @QueryParam("subjectEnterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID subjectEnterpriseId,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "是否逾期未复核 / whether it was not looked at in time", example = "true")
        @Nullable
        Boolean overdue,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
