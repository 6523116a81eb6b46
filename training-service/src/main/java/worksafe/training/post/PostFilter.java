package worksafe.training.post;

import jakarta.ws.rs.QueryParam;
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
import worksafe.training.compliance.QualificationKind;

/** Which posts a list is about; whatever is absent restricts nothing. */
public record PostFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal
        @QueryParam("personId")
        @Parameter(description = "人员标识 / person", example = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable
        UUID personId,

        @Equal("qualification.kind")
        @QueryParam("kind")
        @Parameter(description = "类别 / kind", example = "SPECIAL_OPERATION")
        @Nullable
        QualificationKind kind,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "BARRED")
        @Nullable
        List<PostStatus> status,

        @AnyOf
        @QueryParam("employment")
        @Parameter(description = "用工形式，可重复 / how employed, may be repeated", example = "DISPATCHED")
        @Nullable
        List<EmploymentKind> employment,

        @Matching("case when r.status = ENDED then false else true end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open,

        @InCode
        @QueryParam("expiringWithinDays")
        @Parameter(
                description = "证书将在若干日内失效的在岗岗位 / fit posts whose certificate ends within so many days",
                example = "60")
        @Nullable
        Integer expiringWithinDays,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
