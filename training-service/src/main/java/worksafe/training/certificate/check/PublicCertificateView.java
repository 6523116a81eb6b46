package worksafe.training.certificate.check;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.QualificationKind;

/** How a certificate stands, without its holder, whom whoever asks has named. */
@Schema(name = "PublicCertificate", description = "查验到的证书 / a certificate as a check tells of it")
public record PublicCertificateView(
        QualificationKind kind,
        @Nullable OperationCategory category,

        @Schema(description = "发证机关所在地 / place of the issuing authority", examples = "320281000000") @PlaceCode
        String region,

        @Schema(
                description = "状态，见代码表 certificate-status / where it stands, see code table certificate-status",
                examples = "IN_FORCE")
        String status,

        @Schema(description = "今日是否有效 / whether it holds today", examples = "true")
        boolean valid,

        @Schema(description = "有效期起始日 / first day", examples = "2026-03-15")
        LocalDate validFrom,

        @Schema(description = "有效期截止日 / last day", examples = "2032-03-14")
        LocalDate validUntil,

        @Schema(description = "应复审日，无须复审不返回 / day of its review, if one is due", examples = "2029-03-14") @Nullable
        LocalDate reviewDueOn,

        @Schema(description = "最后有效之日 / last day on which it holds", examples = "2029-03-14")
        LocalDate inForceUntil) {}
