package worksafe.training.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.QualificationKind;

/** A certificate as a line of a list. */
@Schema(description = "证书列表项 / a certificate as a line of a list")
public record CertificateSummary(
        UUID id,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        @Projected("version")
        long revision,

        @Schema(
                description = "证书编号；其中的公民身份号码只显示末四位 / number; of an identity number in it only the last four",
                examples = "T**************002X")
        @Projected("number.shown")
        String number,

        UUID personId,

        @Schema(description = "姓名 / name", examples = "王建国") String personName,

        @Projected("qualification.kind") QualificationKind kind,
        @Projected("qualification.category") @Nullable OperationCategory category,

        @Schema(description = "发证机关所在地 / place of the issuing authority", examples = "320281000000") @PlaceCode
        String region,

        CertificateStatus status,

        @Schema(description = "有效期起始日 / first day", examples = "2026-03-15")
        LocalDate validFrom,

        @Schema(description = "有效期截止日 / last day", examples = "2032-03-14")
        LocalDate validUntil,

        @Schema(description = "应复审日，无须复审不返回 / day of its review, if one is due", examples = "2029-03-14") @Nullable
        LocalDate reviewDueOn,

        @Schema(description = "最后有效之日 / last day on which it holds", examples = "2029-03-14")
        LocalDate inForceUntil) {

    static CertificateSummary of(Certificate certificate) {
        return new CertificateSummary(
                certificate.id(),
                certificate.version(),
                certificate.number().shown(),
                certificate.personId(),
                certificate.personName(),
                certificate.qualification().kind(),
                certificate.qualification().category(),
                certificate.region().toString(),
                certificate.status(),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.reviewDueOn().orElse(null),
                certificate.inForceUntil());
    }
}
