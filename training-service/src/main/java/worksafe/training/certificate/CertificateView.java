package worksafe.training.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.QualificationKind;

/** A certificate with all that is known of it. */
@Schema(description = "证书详情 / a certificate with all that is known of it")
public record CertificateView(
        UUID id,

        @Schema(description = "修订号，与 ETag、事件一致 / revision, as in the ETag and in events", examples = "1")
        long revision,

        @Schema(description = "证书编号 / number", examples = "T320281-2026-000017")
        String number,

        UUID personId,

        @Schema(description = "姓名 / name", examples = "王建国") String personName,

        QualificationKind kind,
        @Nullable OperationCategory category,

        @Schema(description = "发证机关所在地 / place of the issuing authority", examples = "320281000000")
        String region,

        CertificateStatus status,

        @Schema(description = "有效期起始日 / first day", examples = "2026-03-15")
        LocalDate validFrom,

        @Schema(description = "有效期截止日 / last day", examples = "2032-03-14")
        LocalDate validUntil,

        @Schema(description = "应复审日，无须复审不返回 / day of its review, if one is due", examples = "2029-03-14") @Nullable
        LocalDate reviewDueOn,

        @Schema(description = "最后有效之日 / last day on which it holds", examples = "2029-03-14")
        LocalDate inForceUntil,

        @Schema(description = "有效期规定 / how long it is valid, and why")
        TermView validity,

        @Schema(description = "下次复审的规定 / the period until its next review, and why")
        TermView review,

        @Schema(
                description = "同意延长复审时间的理由；按通常期限的不返回 / why the next review comes later than usual; absent otherwise",
                examples = "连续从事本工种十二年，经核查无违法违章记录。")
        @Nullable
        String reviewExtensionReason,

        @Schema(description = "最近复审日 / day of the last review", examples = "2029-03-01") @Nullable
        LocalDate reviewedOn,

        @Schema(description = "失效或撤销，有效时不返回 / why it ended; absent while it is in force") @Nullable
        EndView end,

        Instant issuedAt) {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.id(),
                certificate.version(),
                certificate.number(),
                certificate.personId(),
                certificate.personName(),
                certificate.qualification().kind(),
                certificate.qualification().category(),
                certificate.region().toString(),
                certificate.status(),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.reviewDueOn().orElse(null),
                certificate.inForceUntil(),
                TermView.of(certificate.terms().validity()),
                TermView.of(certificate.reviewTerm()),
                certificate.extensionReason().orElse(null),
                certificate.reviewedOn().orElse(null),
                EndView.of(certificate),
                certificate.issuedAt());
    }

    /** A period with the rule that sets it. */
    @Schema(name = "CertificateTerm", description = "期限及依据 / a period with the rule that sets it")
    public record TermView(
            @Schema(description = "期限 / period", examples = "6 YEARS")
            String period,

            @Schema(description = "政策参数代码 / code of the policy", examples = "certificate.validity.special-operation")
            String policyCode,

            @Schema(description = "该政策行适用的区划 / place that the deciding row was made for", examples = "000000000000")
            String policyRegion,

            @Schema(description = "依据文件 / document", examples = "特种作业人员安全技术培训考核管理规定（安监总局令第30号）")
            String source,

            @Schema(description = "条款 / clause", examples = "第十九条：有效期六年，全国范围内有效")
            String clause) {

        private static TermView of(TermRule rule) {
            return new TermView(
                    rule.period(), rule.code(), new RegionCode(rule.region()).toString(), rule.source(), rule.clause());
        }
    }

    /** Why a certificate ended. */
    @Schema(name = "CertificateEnd", description = "失效或撤销的理由及依据 / why a certificate ended")
    public record EndView(
            @Schema(description = "自该日起无效 / day from which it does not hold", examples = "2029-03-15")
            LocalDate on,

            EndGround ground,

            @Schema(description = "依据文件 / document", examples = "特种作业人员安全技术培训考核管理规定（安监总局令第30号）")
            String source,

            @Schema(description = "条款 / clause", examples = "第三十条第一款第二至五项")
            String clause,

            @Schema(description = "说明 / note", examples = "经查，培训记录系伪造。") @Nullable
            String note) {

        private static @Nullable EndView of(Certificate certificate) {
            return certificate
                    .endedOn()
                    .flatMap(on -> certificate
                            .end()
                            .map(end -> new EndView(
                                    on,
                                    end.ground(),
                                    end.source(),
                                    end.clause(),
                                    certificate.endNote().orElse(null))))
                    .orElse(null);
        }
    }
}
