package worksafe.registry.project;

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
import worksafe.registry.project.ProjectTerms.ProjectStanding;

/** Which projects a list is about; whatever is absent restricts nothing. */
public record ProjectFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("stage")
        @Parameter(description = "所处环节，可重复 / stage, may be repeated", example = "DESIGN")
        @Nullable
        List<ProjectStage> stage,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "UNDER_REVIEW")
        @Nullable
        List<ProjectStatus> status,

        @AnyOf
        @QueryParam("kind")
        @Parameter(description = "项目类别，可重复 / kind of project, may be repeated", example = "HAZARDOUS_CHEMICALS")
        @Nullable
        List<ProjectKind> kind,

        @AnyOf
        @QueryParam("standing")
        @Parameter(description = "是否按环节进行，可重复 / whether it is in order, may be repeated", example = "BREACH")
        @Nullable
        List<ProjectStanding> standing,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "是否逾期 / whether a day was missed", example = "true")
        @Nullable
        Boolean overdue,

        @Equal
        @QueryParam("checkDrawId")
        @Parameter(
                description = "抽查标识 / drawn for a check by this draw",
                example = "0198f6c4-3333-7aaa-8bbb-000000000009")
        @Nullable
        UUID checkDrawId,

        @Present("checkDrawnOn")
        @QueryParam("drawn")
        @Parameter(description = "是否被抽中核查 / whether drawn for a check", example = "true")
        @Nullable
        Boolean drawn,

        @Present("checkedOn")
        @QueryParam("checked")
        @Parameter(description = "竣工验收是否已核查 / whether its acceptance was checked", example = "false")
        @Nullable
        Boolean checked,

        @From("acceptedOn")
        @QueryParam("acceptedFrom")
        @Parameter(description = "该日起通过验收 / accepted on this day or later", example = "2026-01-01")
        @Nullable
        LocalDate acceptedFrom,

        @Before("acceptedOn")
        @QueryParam("acceptedBefore")
        @Parameter(description = "该日之前通过验收 / accepted before this day", example = "2027-01-01")
        @Nullable
        LocalDate acceptedBefore,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
