package worksafe.training.certificate;

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
import worksafe.platform.service.listing.InCode;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;
import worksafe.training.compliance.QualificationKind;

/** Which certificates a list is about; whatever is absent restricts nothing. */
public record CertificateFilter(
        @Equal
        @QueryParam("personId")
        @Parameter(description = "持证人标识 / holder", example = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable
        UUID personId,

        @InCode
        @QueryParam("enterpriseId")
        @Parameter(
                description = "在该企业任职者的证书 / of those who hold posts there",
                example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal("qualification.kind")
        @QueryParam("kind")
        @Parameter(description = "类别 / kind", example = "SPECIAL_OPERATION")
        @Nullable
        QualificationKind kind,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "IN_FORCE")
        @Nullable
        List<CertificateStatus> status,

        @Matching("case when r.status = IN_FORCE then true else false end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open,

        @InCode
        @QueryParam("expiringWithinDays")
        @Parameter(description = "将在若干日内到期或应复审 / whose end or review falls within so many days", example = "60")
        @Nullable
        Integer expiringWithinDays,

        @Equal
        @QueryParam("sector")
        @Parameter(description = "发证机关的行业类别 / sector of the issuing authority", example = "EMERGENCY")
        @Nullable
        Sector sector,

        @From
        @QueryParam("validFrom")
        @Parameter(description = "有效期起始日不早于该日 / valid from this day or later", example = "2026-03-01")
        @Nullable
        LocalDate validFrom,

        @Before("validFrom")
        @QueryParam("validBefore")
        @Parameter(description = "有效期起始日早于该日 / valid from before this day", example = "2026-04-01")
        @Nullable
        LocalDate validBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "发证机关所在区划，含其下级 / issued in a division or below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
