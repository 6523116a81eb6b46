package worksafe.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private static final String PREFIX = "certificate.";
    private static final String REVIEW_PERIOD = "review-period";

    private final PolicyBook policies;
    private final InstantSource clock;

    CertificateRules(PolicyBook policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The policy by which reviews are dated. */
    static String reviewPeriod(QualificationKind kind) {
        return PREFIX + REVIEW_PERIOD + "." + kind.code();
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    private List<TermChange> changes(
            QualificationKind kind, RegionCode region, @Nullable Sector sector, LocalDate today) {
        return changes(policies.edition(), kind, region, sector, today);
    }

    /** The changes of law that have dated reviews anew there by that day, in the order in which they came into force. */
    static List<TermChange> changes(
            PolicyBook.Edition book,
            QualificationKind kind,
            RegionCode region,
            @Nullable Sector sector,
            LocalDate today) {
        return book.transitions(reviewPeriod(kind), region, sector, today).stream()
                .map(TermChange::of)
                .toList();
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
        var review = TermRule.of(row(REVIEW_PERIOD, kind, issuer.region(), issuer.sector(), draft.validFrom()));
        // By the law of the day on which it would first have lapsed, which may be another one's than today's.
        var first = review.lastDayFrom(draft.validFrom());
        return new IssueRules(
                TermRule.of(row("validity", kind, issuer.region(), issuer.sector(), draft.validFrom())),
                review,
                reviews,
                changes(kind, issuer.region(), issuer.sector(), today),
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
                new ReviewRule.NextTerms(
                        TermRule.of(row("validity", kind, region, sector, day)),
                        TermRule.of(row(REVIEW_PERIOD, kind, region, sector, day)),
                        changes(kind, region, sector, today())),
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

    /** By which rule it lapses where its next day was missed; empty where the law of the day after knows no such end. */
    Optional<EndBasis> lapse(Certificate certificate) {
        return lapse(
                policies.edition(),
                certificate.qualification().kind(),
                certificate.region(),
                certificate.sector(),
                certificate.nextEnd(),
                certificate.inForceUntil().plusDays(1));
    }

    /** By which rule one ends on that ground from that day on; empty where the law of the day knows no such end. */
    static Optional<EndBasis> lapse(
            PolicyBook.Edition book,
            QualificationKind kind,
            RegionCode region,
            @Nullable Sector sector,
            EndGround ground,
            LocalDate day) {
        var row = book.evaluate(PREFIX + "lapse." + kind.code(), region, sector, day)
                .result();
        return row.items(PolicyRow.VALUE).contains(ground.name())
                ? Optional.of(new EndBasis(ground, row.source(), row.clause()))
                : Optional.empty();
    }

    private PolicyRow row(
            String what, QualificationKind kind, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return policies.evaluate(PREFIX + what + "." + kind.code(), region, sector, day)
                .result();
    }

    private static String legal(PolicyRow row) {
        return row.source() + " " + row.clause();
    }
}
