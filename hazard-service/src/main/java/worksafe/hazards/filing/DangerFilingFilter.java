package worksafe.hazards.filing;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which filings a list is about; whatever is absent restricts nothing. */
public record DangerFilingFilter(
        @Equal
        @QueryParam("dangerId")
        @Parameter(description = "隐患标识 / danger", example = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
        @Nullable
        UUID dangerId,

        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "OWED")
        @Nullable
        List<DangerFilingStatus> status,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "是否逾期 / whether overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Present("workSafetyReceipt.receivedOn")
        @QueryParam("receivedByWorkSafety")
        @Parameter(description = "应急管理部门是否已收到 / whether the department of work safety has it", example = "false")
        @Nullable
        Boolean receivedByWorkSafety,

        @Present("industryReceipt.receivedOn")
        @QueryParam("receivedByIndustry")
        @Parameter(description = "行业主管部门是否已收到 / whether the competent industry authority has it", example = "false")
        @Nullable
        Boolean receivedByIndustry,

        @Equal("content.standard")
        @QueryParam("standard")
        @Parameter(description = "判定标准代码 / code of the standard", example = "gmpd-10")
        @Nullable
        String standard,

        @Equal("content.ofTrade")
        @QueryParam("ofTrade")
        @Parameter(
                description = "判定标准是否适用于企业的行业类别 / whether the standard is one of the enterprise's trades",
                example = "false")
        @Nullable
        Boolean ofTrade,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Matching("case when r.status in (RECEIVED, DROPPED) then false else true end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
