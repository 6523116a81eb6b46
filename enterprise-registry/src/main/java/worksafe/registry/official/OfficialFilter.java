package worksafe.registry.official;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.InCode;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;
import worksafe.registry.authority.PostKind;

/** Which entries of the roster a list is about; whatever is absent restricts nothing. */
public record OfficialFilter(
        @InCode @QueryParam("account") @Parameter(description = "账户 / account", example = "zhang.wei") @Nullable
        String account,

        @Equal
        @QueryParam("authorityId")
        @Parameter(description = "监管机构 / authority", example = "0198f5b0-2222-7aaa-8bbb-000000000002")
        @Nullable
        UUID authorityId,

        @Equal
        @QueryParam("gridId")
        @Parameter(description = "网格 / grid", example = "0198f5b0-3333-7aaa-8bbb-000000000003")
        @Nullable
        UUID gridId,

        @Equal @QueryParam("postCode") @Parameter(description = "岗位代码 / code of the post", example = "WH-01") @Nullable
        String postCode,

        @AnyOf
        @QueryParam("postKind")
        @Parameter(description = "岗位类别，可重复 / kind of post, may be repeated", example = "SUPERVISOR")
        @Nullable
        List<PostKind> postKind,

        @Equal @QueryParam("fullTime") @Parameter(description = "是否专职 / whether full-time", example = "true") @Nullable
        Boolean fullTime,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "HOLDING")
        @Nullable
        List<OfficialStatus> status,

        @Matching("r.status <> WITHDRAWN and r.fromDay <= :on and (r.untilDay is null or r.untilDay >= :on)")
        @QueryParam("on")
        @Parameter(description = "该日在任的 / those who held their posts on this day", example = "2026-03-01")
        @Nullable
        LocalDate on,

        @InCode
        @QueryParam("certificate")
        @Parameter(description = "今日是否持有有效执法证 / whether a certificate holds today", example = "true")
        @Nullable
        Boolean certificate,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
