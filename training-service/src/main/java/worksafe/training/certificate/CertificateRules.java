package worksafe.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;
import worksafe.training.TrainingProblem;
import worksafe.training.certificate.Certificate.Issuer;
import worksafe.training.certificate.CertificateRequests.PassedReview;
import worksafe.training.certificate.IssueRules.RuledReview;
import worksafe.training.compliance.QualificationKind;

/** What the policy book says about certificates. */
@ApplicationScoped
class CertificateRules {

    /** The parameter of an extension that says after how long in the trade it is given. */
    private static final String PRACTICE = "practice";

    private final PolicyBook policies;

    CertificateRules(PolicyBook policies) {
        this.policies = policies;
    }

    /** The rules under which one is issued, or entered with the reviews that it passed. */
    IssueRules issue(Certificate.Draft draft, HolderRecord holder, Issuer issuer, LocalDate today) {
        var kind = draft.qualification().kind();
        var reviews = draft.reviews().stream()
                .map(review -> new RuledReview(
                        review.passedOn(),
                        review.trainingHours(),
                        review(kind, issuer.region(), issuer.sector(), holder, review)))
                .toList();
        var review = TermRule.of(row("review-period", kind, issuer.region(), issuer.sector(), draft.validFrom()));
        // By the law of the day on which it would first have lapsed, which may be another one's than today's.
        var first = review.lastDayFrom(draft.validFrom());
        return new IssueRules(
                TermRule.of(row("validity", kind, issuer.region(), issuer.sector(), draft.validFrom())),
                review,
                reviews,
                legal(row("lapse", kind, issuer.region(), issuer.sector(), first.isBefore(today) ? first : today)));
    }

    /** @throws RuleViolation when somebody born then is too young for it on its first day */
    void requireAge(Certificate.Draft draft, Issuer issuer, LocalDate born) {
        if (draft.validFrom().isBefore(born)) {
            throw new RuleViolation(
                    TrainingProblem.CERTIFICATE_BEFORE_BIRTH, draft.validFrom().toString());
        }
        var kind = draft.qualification().kind();
        if (kind == QualificationKind.SPECIAL_OPERATION) {
            var row = row("minimum-age", kind, issuer.region(), issuer.sector(), draft.validFrom());
            var age = row.number(PolicyRow.VALUE).intValueExact();
            if (born.plusYears(age).isAfter(draft.validFrom())) {
                throw RuleViolation.byLaw(
                        legal(row),
                        TrainingProblem.CERTIFICATE_UNDER_AGE,
                        String.valueOf(age),
                        draft.validFrom().toString());
            }
        }
    }

    /** @throws RuleViolation when one was revoked for dishonesty on that day, too short a time before today */
    void requireNoBan(Issuer issuer, LocalDate dishonest, LocalDate today) {
        var row = row("ban-after-fraud", QualificationKind.SPECIAL_OPERATION, issuer.region(), issuer.sector(), today);
        var until = TermRule.of(row).lastDayFrom(dishonest);
        if (!until.isBefore(today)) {
            throw RuleViolation.byLaw(legal(row), TrainingProblem.CERTIFICATE_BANNED, until.toString());
        }
    }

    /** When a review of it was passed: on a day before, as stated, or now. */
    FactTime when(Certificate certificate, @Nullable LocalDate passedOn, Instant now) {
        var stated = passedOn == null || passedOn.equals(ChinaTime.dayOf(now)) ? null : ChinaTime.startOf(passedOn);
        return policies.when(stated, now, certificate.region(), certificate.sector());
    }

    /** What its next review takes. */
    ReviewRule review(Certificate certificate, HolderRecord holder, PassedReview review) {
        return review(certificate.qualification().kind(), certificate.region(), certificate.sector(), holder, review);
    }

    private ReviewRule review(
            QualificationKind kind,
            RegionCode region,
            @Nullable Sector sector,
            HolderRecord holder,
            PassedReview review) {
        var day = review.passedOn();
        var training = row("review-hours", kind, region, sector, day);
        return new ReviewRule(
                TermRule.of(row("review-window", kind, region, sector, day)),
                training.number(PolicyRow.VALUE).intValueExact(),
                legal(training),
                legal(row("lapse", kind, region, sector, day)),
                extension(kind, region, sector, holder, review));
    }

    private ReviewRule.@Nullable Extension extension(
            QualificationKind kind,
            RegionCode region,
            @Nullable Sector sector,
            HolderRecord holder,
            PassedReview review) {
        var asked = review.extension();
        if (asked == null) {
            return null;
        }
        if (kind != QualificationKind.SPECIAL_OPERATION) {
            throw new RuleViolation(TrainingProblem.REVIEW_EXTENSION_UNKNOWN, kind.name());
        }
        var row = row("review-extension", kind, region, sector, review.passedOn());
        return new ReviewRule.Extension(
                TermRule.of(row),
                TermRule.of(row, PRACTICE),
                holder,
                asked.reason().strip());
    }

    /** On what grounds it may be revoked. */
    RevocationRule revocation(Certificate certificate, LocalDate today) {
        var kind = certificate.qualification().kind();
        var row = row("revocation-grounds", kind, certificate.region(), certificate.sector(), today);
        return new RevocationRule(row.items(PolicyRow.VALUE), row.source(), row.clause());
    }

    /** By which rule it lapses where its next day is missed. */
    EndBasis lapse(Certificate certificate, LocalDate today) {
        var ground = certificate.nextEnd();
        // Reviews are owed by the rule of its issue; later rules know none.
        var day = ground == EndGround.REVIEW_OVERDUE ? certificate.validFrom() : today;
        var row = row("lapse", certificate.qualification().kind(), certificate.region(), certificate.sector(), day);
        return new EndBasis(ground, row.source(), row.clause());
    }

    private PolicyRow row(
            String what, QualificationKind kind, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return policies.evaluate("certificate." + what + "." + kind.code(), region, sector, day)
                .result();
    }

    private static String legal(PolicyRow row) {
        return row.source() + " " + row.clause();
    }
}
