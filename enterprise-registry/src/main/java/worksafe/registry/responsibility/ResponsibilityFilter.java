package worksafe.registry.responsibility;

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
import worksafe.platform.service.listing.Contains;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which entries a list is about; whatever is absent restricts nothing. */
public record ResponsibilityFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "VACANT")
        @Nullable
        List<ResponsibilityStatus> status,

        @AnyOf
        @QueryParam("level")
        @Parameter(description = "管理层级，可重复 / level, may be repeated", example = "LEADER")
        @Nullable
        List<ResponsibilityLevel> level,

        @Contains
        @QueryParam("postName")
        @Parameter(description = "岗位名称含 / part of the name of the post", example = "操作工")
        @Nullable
        String postName,

        @Equal
        @QueryParam("superiorId")
        @Parameter(description = "上一级岗位的责任标识 / entry above", example = "0198f6c0-4444-7aaa-8bbb-000000000041")
        @Nullable
        UUID superiorId,

        @Equal
        @QueryParam("unchained")
        @Parameter(description = "上一级岗位缺失或不再有效 / whether no entry in force stands above it", example = "true")
        @Nullable
        Boolean unchained,

        @Equal
        @QueryParam("identicalScope")
        @Parameter(
                description = "责任范围与过多岗位雷同 / whether its scope is the same in more posts than allowed",
                example = "true")
        @Nullable
        Boolean identicalScope,

        @Present("templateClause")
        @QueryParam("templateScope")
        @Parameter(description = "责任范围只是照抄一般要求 / whether a scope merely repeats a clause", example = "true")
        @Nullable
        Boolean templateScope,

        @Present("dangerDuty")
        @QueryParam("dangerDuty")
        @Parameter(
                description = "是否载明隐患排查治理责任 / whether it says what its holder does against hidden dangers",
                example = "false")
        @Nullable
        Boolean dangerDuty,

        @Present("incomeLink")
        @QueryParam("incomeLinked")
        @Parameter(description = "考核是否与收入挂钩 / whether the assessment counts in the income", example = "false")
        @Nullable
        Boolean incomeLinked,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "空缺是否逾期未补 / whether nobody was named in time", example = "true")
        @Nullable
        Boolean overdue,

        @Present("assessedOn")
        @QueryParam("assessed")
        @Parameter(description = "是否考核过 / whether it was ever assessed", example = "false")
        @Nullable
        Boolean assessed,

        @Before("assessedOn")
        @QueryParam("assessedBefore")
        @Parameter(description = "最近一次考核早于该日 / last assessed before this day", example = "2027-01-01")
        @Nullable
        LocalDate assessedBefore,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
