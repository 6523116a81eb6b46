package worksafe.training.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.InvalidValue;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.training.certificate.rule.EndGround;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;

/** What clients send about certificates. */
final class CertificateRequests {

    private CertificateRequests() {}

    /** To certify somebody, or to enter a certificate that was issued on paper. */
    @Schema(description = "颁发证书，或补录既有证书 / issue a certificate, or enter one that exists")
    public record IssueCertificate(
            @NotNull @Schema(description = "持证人标识 / holder", examples = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
            UUID personId,

            @NotNull @Schema(description = "类别 / kind", examples = "SPECIAL_OPERATION")
            QualificationKind kind,

            @Schema(description = "特种作业类别；仅特种作业填写 / category; for special operations only", examples = "ELECTRICAL")
            @Nullable
            OperationCategory category,

            @NotBlank
            @OneLine
            @Size(max = 60)
            @Schema(
                    description = "证书编号，同一类别内唯一；大小写、全角、空格和连字符不作区分 / number, unique within its kind and category;"
                            + " case, width, spaces and hyphens make no difference",
                    examples = "T11010519491231002X")
            String number,

            @NotNull @Schema(description = "有效期起始日，不晚于今日 / first day, today at the latest", examples = "2026-03-15")
            LocalDate validFrom,

            @Size(max = 50)
            @Schema(
                    description =
                            "补录既有证书时，已合格的历次复审，按时间先后 / reviews passed so far, in order, where a certificate issued on"
                                    + " paper is entered")
            @Nullable
            List<@NotNull @Valid PassedReview> reviews,

            @Size(max = 4)
            @Schema(
                    description =
                            "据以颁发的本系统考试成绩，各科均须合格 / passed results of exams here, of all parts, upon which it is issued")
            @Nullable
            List<@NotNull UUID> examResultIds,

            @Schema(
                    description =
                            "考试在系统外或此前进行的，填写考核情况 / the assessment, where it was elsewhere or before; absent where results are"
                                    + " named")
            @Valid
            @Nullable
            PassedAssessment assessment) {

        Certificate.Draft draft(SealedNumber sealed) {
            return new Certificate.Draft(personId, qualification(), sealed, validFrom, inOrder());
        }

        Qualification qualification() {
            return Qualification.requested(kind, category);
        }

        /** The results named, if any; {@link RequestProblem} 400 beside an assessment elsewhere. */
        List<UUID> results() {
            var results = examResultIds == null ? List.<UUID>of() : examResultIds;
            if (!results.isEmpty() && assessment != null) {
                throw RequestProblem.invalid(new Violation("/assessment", "certificate-assessment-twice"));
            }
            return results;
        }

        /** @throws RequestProblem 400 when it cannot be a number; what is wrong is said without repeating it */
        CertificateNumber read() {
            return CertificateRequests.read(number);
        }

        /** @throws RequestProblem 400 when a review was passed before the first day, or before the review before it */
        List<PassedReview> inOrder() {
            if (reviews == null) {
                return List.of();
            }
            for (int i = 0; i < reviews.size(); i++) {
                var passedOn = reviews.get(i).passedOn();
                if (passedOn.isBefore(validFrom)) {
                    throw refusal(i, "review-before-first-day", validFrom);
                }
                if (i > 0 && passedOn.isBefore(reviews.get(i - 1).passedOn())) {
                    throw refusal(i, "review-out-of-order", reviews.get(i - 1).passedOn());
                }
            }
            return reviews;
        }

        @Override
        public String toString() {
            return "IssueCertificate[…]";
        }

        private static RequestProblem refusal(int index, String code, LocalDate earliest) {
            return RequestProblem.invalid(new Violation("/reviews/" + index + "/passedOn", code, earliest.toString()));
        }
    }

    @Schema(description = "系统外或此前的考核合格 / an assessment that was passed elsewhere or before")
    public record PassedAssessment(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "考核机关 / who assessed", examples = "无锡市应急管理局")
            String authority,

            @NotNull
            @Schema(
                    description =
                            "合格之日，不晚于证书起始日 / day on which it was passed, the first day of the certificate at the latest",
                    examples = "2026-03-01")
            LocalDate passedOn,

            @OneLine
            @Size(max = 60)
            @Schema(description = "成绩单或合格证明编号 / number of the proof", examples = "锡安考〔2026〕1203")
            @Nullable
            String number,

            @Schema(description = "是否未收费（安全生产法第二十七条第二款） / whether nothing was asked for it", examples = "true")
            @Nullable
            Boolean freeOfCharge) {

        Assessment read() {
            return new Assessment(authority, passedOn, number, freeOfCharge);
        }
    }

    @Schema(description = "登记前已合格的一次复审 / a review that was passed before the certificate was entered")
    public record PassedReview(
            @NotNull @Schema(description = "复审合格之日 / day on which it was passed", examples = "2025-12-01")
            LocalDate passedOn,

            @NotNull
            @PositiveOrZero
            @Max(1000)
            @Schema(description = "复审前培训学时 / hours of training before it", examples = "8")
            Integer trainingHours,

            @Schema(
                    description =
                            "同意下次复审延长的，填写理由；按通常期限的不填 / consent that the next review comes later; absent for the usual"
                                    + " period")
            @Valid
            @Nullable
            ExtendReview extension) {}

    @Schema(description = "登记复审合格 / enter a review that was passed")
    public record ReviewCertificate(
            @NotNull
            @PositiveOrZero
            @Max(1000)
            @Schema(description = "复审前培训学时 / hours of training before it", examples = "8")
            Integer trainingHours,

            @Schema(
                    description =
                            "同意下次复审延长的，填写理由；按通常期限的不填 / consent that the next review comes later; absent for the usual"
                                    + " period")
            @Valid
            @Nullable
            ExtendReview extension,

            @Schema(
                    description = "复审合格之日，供事后录入；当日录入的不填。是否逾期以该日为准 / day on which it was passed, where that is"
                            + " entered afterwards; it decides whether it was in time",
                    examples = "2025-12-01")
            @Nullable
            LocalDate passedOn) {}

    @Schema(description = "按编号查找证书 / find certificates by the whole number")
    public record FindCertificates(
            @NotBlank @Size(max = 60) @Schema(description = "证书编号 / number", examples = "T11010519491231002X")
            String number) {

        CertificateNumber read() {
            return CertificateRequests.read(number);
        }

        @Override
        public String toString() {
            return "FindCertificates[…]";
        }
    }

    private static CertificateNumber read(String number) {
        try {
            return new CertificateNumber(number);
        } catch (InvalidValue invalid) {
            throw RequestProblem.invalid(new Violation("/number", invalid.code(), invalid.arguments()));
        }
    }

    /** The authority's consent, asked for with a review, that the next one comes later than usual. */
    @Schema(description = "同意延长复审时间 / consent that the next review comes later than usual")
    public record ExtendReview(
            @NotBlank
            @Size(max = 1000)
            @Schema(
                    description = "同意的理由：连续从事本工种、守法情况的核查结果 / why: what was found of the holder's practice and conduct",
                    examples = "连续从事本工种十二年，经核查无违法违章记录。")
            String reason) {}

    @Schema(description = "撤销证书 / revoke a certificate")
    public record RevokeCertificate(
            @NotNull @Schema(description = "法定情形 / ground that the law names", examples = "FALSE_DATA")
            EndGround ground,

            @NotBlank @Size(max = 1000) @Schema(description = "说明 / note", examples = "经查，培训记录系伪造。")
            String note) {}

    @Schema(description = "注销证书 / strike a certificate off")
    public record CancelCertificate(
            @NotNull @Schema(description = "法定情形 / ground that the law names", examples = "HOLDER_ASKED")
            EndGround ground,

            @NotBlank @Size(max = 1000) @Schema(description = "说明 / note", examples = "本人书面申请，证件已收回。")
            String note) {}
}
