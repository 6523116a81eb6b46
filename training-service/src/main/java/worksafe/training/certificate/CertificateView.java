package worksafe.training.certificate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;
import worksafe.training.certificate.rule.EndBasis;
import worksafe.training.certificate.rule.EndGround;

/** A certificate with all that is known of it. */
@Schema(description = "证书详情 / a certificate with all that is known of it")
public record CertificateView(
        @JsonUnwrapped CertificateSummary summary,

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

        @Schema(description = "法律变更前的期限，按时间先后 / how it was dated before changes of law dated it anew, in order")
        List<EarlierTermView> earlierTerms,

        @Schema(description = "失效或撤销，有效时不返回 / why it ended; absent while it is in force") @Nullable
        EndView end,

        @Schema(description = "注销，未注销的不返回 / why it was struck off; absent while it is not") @Nullable
        EndView cancellation,

        @Schema(
                description =
                        "持证人年龄方面须由发证机关核实的事项；无疑问的不返回 / what is to be looked at about its holder's age; absent where"
                                + " nothing is in doubt",
                examples = "适用哪一档法定退休年龄取决于岗位，须由发证机关核实")
        @Nullable
        String ageNote,

        @Schema(description = "据以颁发的考核；此前颁发、未记载的不返回 / upon what it was issued; absent where that is not known")
        @Nullable
        AssessmentView assessment,

        Instant issuedAt)
        implements Versioned {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                CertificateSummary.of(certificate),
                new TermView(certificate.validity().basis().view()),
                new TermView(certificate.reviewTerm().basis().view()),
                certificate.extensionReason().orElse(null),
                certificate.reviewedOn().orElse(null),
                certificate.earlierTerms().stream().map(EarlierTermView::of).toList(),
                EndView.of(certificate.endedOn(), certificate.end(), certificate.endNote()),
                EndView.of(certificate.cancelledOn(), certificate.cancellation(), certificate.cancellationNote()),
                certificate.ageNote().orElse(null),
                certificate.assessment().map(AssessmentView::of).orElse(null),
                certificate.issuedAt());
    }

    public CertificateView {
        earlierTerms = List.copyOf(earlierTerms);
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    @Override
    public long revision() {
        return summary.revision();
    }

    /** Upon what a certificate was issued. */
    @Schema(name = "CertificateAssessment", description = "据以颁发的考核 / upon what a certificate was issued")
    public record AssessmentView(
            @Schema(description = "考核机关 / who assessed", examples = "无锡市应急管理局")
            String authority,

            @Schema(description = "合格之日 / day on which it was passed", examples = "2026-03-01")
            LocalDate passedOn,

            @Schema(description = "成绩单或合格证明编号 / number of the proof", examples = "锡安考〔2026〕1203") @Nullable
            String number,

            @Schema(description = "是否未收费（安全生产法第二十七条第二款） / whether nothing was asked for it", examples = "true")
            @Nullable
            Boolean freeOfCharge) {

        private static AssessmentView of(Assessment upon) {
            return new AssessmentView(upon.by(), upon.on(), upon.number(), upon.free());
        }
    }

    /** A period with the rule that sets it. */
    @Schema(name = "CertificateTerm", description = "期限及依据 / a period with the rule that sets it")
    public record TermView(@JsonUnwrapped PolicyBasis.View basis) {}

    /** How a certificate was dated before a change of law, and what changed it. */
    @Schema(name = "CertificateEarlierTerm", description = "法律变更前的期限 / how it was dated before a change of law")
    public record EarlierTermView(
            @Schema(description = "原应复审日 / day of the review until then", examples = "2026-07-31")
            LocalDate reviewDueOn,

            @Schema(description = "原最后有效之日 / last day on which it then held", examples = "2026-07-31")
            LocalDate inForceUntil,

            @Schema(description = "原状态 / what it then was") CertificateStatus status,

            @Schema(description = "原复审规定 / the rule that had dated it")
            TermView term,

            @Schema(description = "变更所依据的规定 / the rule that dated it anew")
            TermView rule,

            @Schema(description = "变更时间 / when that was entered")
            Instant changedAt,

            @Schema(description = "由谁变更 / by whom", examples = "system:CLOCK_SWEEP")
            String changedBy) {

        private static EarlierTermView of(EarlierTerm earlier) {
            return new EarlierTermView(
                    earlier.reviewDueOn(),
                    earlier.inForceUntil(),
                    earlier.status(),
                    new TermView(earlier.term().basis().view()),
                    new TermView(earlier.rule().basis().view()),
                    earlier.changedAt(),
                    earlier.changedBy());
        }
    }

    /** Why a certificate ended. */
    @Schema(name = "CertificateEnd", description = "失效或撤销的理由及依据 / why a certificate ended")
    public record EndView(
            @Schema(
                    description = "自该日起无效，或注销之日 / day from which it does not hold, or on which it was struck off",
                    examples = "2029-03-15")
            LocalDate on,

            EndGround ground,

            @Schema(description = "依据文件 / document", examples = "特种作业人员安全技术培训考核管理规定（安监总局令第30号）")
            String source,

            @Schema(description = "条款 / clause", examples = "第三十条第一款第二至五项")
            String clause,

            @Schema(description = "说明 / note", examples = "经查，培训记录系伪造。") @Nullable
            String note) {

        private static @Nullable EndView of(Optional<LocalDate> day, Optional<EndBasis> basis, Optional<String> note) {
            return day.flatMap(on -> basis.map(
                            end -> new EndView(on, end.ground(), end.source(), end.clause(), note.orElse(null))))
                    .orElse(null);
        }
    }
}
