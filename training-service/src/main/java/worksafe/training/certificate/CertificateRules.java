package worksafe.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;
import worksafe.training.TrainingProblem;
import worksafe.training.certificate.Certificate.Issuer;
import worksafe.training.certificate.CertificateRequests.PassedReview;
import worksafe.training.certificate.IssueRules.RuledReview;
import worksafe.training.certificate.rule.EndBasis;
import worksafe.training.certificate.rule.EndGround;
import worksafe.training.certificate.rule.EndGrounds;
import worksafe.training.certificate.rule.RetirementAge;
import worksafe.training.certificate.rule.TermChange;
import worksafe.training.certificate.rule.TermRule;
import worksafe.training.compliance.QualificationKind;
import worksafe.training.exam.ExamProblem;
import worksafe.training.person.KnownPersons.Birth;

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
                LegalGround.of(
                        row("lapse", kind, issuer.region(), issuer.sector(), first.isBefore(today) ? first : today)));
    }

    /**
     * Refuses who is too young or too old for it on its first day. What the number does not say is not held against anybody: of
     * the two ages at which women retire the later one counts, and the answer says so where they differ.
     *
     * @return what whoever issues it must look at; absent where nothing is in doubt
     * @throws RuleViolation when somebody born so is too young, or above the latest age at which the law lets them retire
     */
    @Nullable
    String requireAge(Certificate.Draft draft, Issuer issuer, Birth birth) {
        var first = draft.validFrom();
        if (first.isBefore(birth.day())) {
            throw new RuleViolation(TrainingProblem.CERTIFICATE_BEFORE_BIRTH, first.toString());
        }
        var kind = draft.qualification().kind();
        if (kind != QualificationKind.SPECIAL_OPERATION) {
            return null;
        }
        var row = row("minimum-age", kind, issuer.region(), issuer.sector(), first);
        var age = row.number(PolicyRow.VALUE).intValueExact();
        if (birth.day().plusYears(age).isAfter(first)) {
            throw RuleViolation.byLaw(
                    LegalGround.of(row), TrainingProblem.CERTIFICATE_UNDER_AGE, String.valueOf(age), first.toString());
        }
        return policies.edition()
                .find(PREFIX + "retirement-age-limits." + kind.code(), issuer.region(), issuer.sector(), first)
                .map(PolicyAnswer.Decided::result)
                .filter(limit -> limit.flag(PolicyRow.VALUE))
                .map(limit -> retirement(limit, issuer, birth, first))
                .orElse(null);
    }

    private @Nullable String retirement(PolicyRow limit, Issuer issuer, Birth birth, LocalDate first) {
        var latest = retirementAge(birth.woman() ? "women" : "men", issuer, first);
        if (first.isAfter(latest.reachedBy(birth.day()))) {
            throw RuleViolation.byLaw(
                    LegalGround.of(limit),
                    TrainingProblem.CERTIFICATE_OVER_AGE,
                    first.toString(),
                    latest.ground().cited());
        }
        if (!birth.woman()) {
            return null;
        }
        var earlier = retirementAge("women-workers", issuer, first);
        return first.isAfter(earlier.reachedBy(birth.day()))
                ? "按女职工较早一档已达法定退休年龄（" + earlier.ground().cited() + "），按较晚一档未达（"
                        + latest.ground().cited() + "）；适用哪一档取决于岗位，系统未记载，须由发证机关核实"
                : null;
    }

    private RetirementAge retirementAge(String group, Issuer issuer, LocalDate day) {
        return RetirementAge.of(policies.evaluate("retirement.age." + group, issuer.region(), issuer.sector(), day)
                .result());
    }

    /** @throws RuleViolation when the law of its first day has it issued on a passed assessment only */
    void requireNoAssessment(Certificate.Draft draft, Issuer issuer) {
        policies.edition()
                .find(
                        PREFIX + "assessment-required."
                                + draft.qualification().kind().code(),
                        issuer.region(),
                        issuer.sector(),
                        draft.validFrom())
                .map(PolicyAnswer.Decided::result)
                .filter(row -> row.flag(PolicyRow.VALUE))
                .ifPresent(row -> {
                    throw RuleViolation.byLaw(
                            LegalGround.of(row),
                            ExamProblem.CERTIFICATE_ASSESSMENT_MISSING,
                            draft.qualification().kind());
                });
    }

    /** @throws RuleViolation when one was revoked for dishonesty on that day, too short a time before today */
    void requireNoBan(Issuer issuer, LocalDate dishonest, LocalDate today) {
        var row = row("ban-after-fraud", QualificationKind.SPECIAL_OPERATION, issuer.region(), issuer.sector(), today);
        var until = TermRule.of(row).lastDayFrom(dishonest);
        if (!until.isBefore(today)) {
            throw RuleViolation.byLaw(LegalGround.of(row), TrainingProblem.CERTIFICATE_BANNED, until.toString());
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
                LegalGround.of(training),
                LegalGround.of(row("lapse", kind, region, sector, day)),
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
            throw new RuleViolation(TrainingProblem.REVIEW_EXTENSION_UNKNOWN, kind);
        }
        var row = row("review-extension", kind, region, sector, review.passedOn());
        return new ReviewRule.Extension(
                TermRule.of(row),
                TermRule.of(row, PRACTICE),
                holder,
                asked.reason().strip());
    }

    /** On what grounds it may be revoked. */
    EndGrounds revocation(Certificate certificate, LocalDate today) {
        return grounds("revocation-grounds", certificate, today, TrainingProblem.REVOCATION_GROUND);
    }

    /** On what grounds it may be struck off. */
    EndGrounds cancellation(Certificate certificate, LocalDate today) {
        return grounds("cancellation-grounds", certificate, today, TrainingProblem.CANCELLATION_GROUND);
    }

    private EndGrounds grounds(String what, Certificate certificate, LocalDate today, TrainingProblem refusal) {
        var kind = certificate.qualification().kind();
        var row = row(what, kind, certificate.region(), certificate.sector(), today);
        return new EndGrounds(row.items(PolicyRow.VALUE), LegalGround.of(row), refusal);
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
}
