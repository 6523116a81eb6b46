package worksafe.training.certificate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.training.TrainingProblem;
import worksafe.training.certificate.CertificateEvent.CertificateCancelled;
import worksafe.training.certificate.CertificateEvent.CertificateIssued;
import worksafe.training.certificate.CertificateEvent.CertificateLapsed;
import worksafe.training.certificate.CertificateEvent.CertificateReviewed;
import worksafe.training.certificate.CertificateEvent.CertificateRevoked;
import worksafe.training.certificate.CertificateRequests.PassedReview;
import worksafe.training.certificate.rule.EndBasis;
import worksafe.training.certificate.rule.EndGround;
import worksafe.training.certificate.rule.EndGrounds;
import worksafe.training.certificate.rule.TermChange;
import worksafe.training.certificate.rule.TermChange.DatedReview;
import worksafe.training.certificate.rule.TermRule;
import worksafe.training.compliance.Qualification;
import worksafe.training.person.KnownPersons.KnownPerson;

/** A certificate from its issue to its end; see the package for its life. */
@Entity
@Table(name = "certificate")
@DynamicUpdate // the database lets nobody write what was certified, not even as it was
class Certificate extends VersionedRow implements Walled {

    @Embedded
    private SealedNumber number;

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String personName;

    @Embedded
    private Qualification qualification;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Enumerated(EnumType.STRING)
    private CertificateStatus status;

    @Column(updatable = false)
    private LocalDate validFrom;

    private LocalDate validUntil;
    private @Nullable LocalDate reviewDueOn;
    private LocalDate inForceUntil;

    @Embedded
    @EmbeddedColumnNaming("validity_%s")
    private TermRule validity;

    @Embedded
    @EmbeddedColumnNaming("review_%s")
    private TermRule review;

    /** Until the next review, where the last one put it off; {@link #review} otherwise. */
    @Embedded
    @EmbeddedColumnNaming("extension_%s")
    private @Nullable TermRule extension;

    private @Nullable String extensionReason;
    private @Nullable LocalDate reviewedOn;
    private @Nullable LocalDate endedOn;

    @Embedded
    @EmbeddedColumnNaming("end_%s")
    private @Nullable EndBasis end;

    private @Nullable String endNote;

    /** Why it was struck off, which may follow its end. */
    @Embedded
    @EmbeddedColumnNaming("cancellation_%s")
    private @Nullable EndBasis cancellation;

    private @Nullable String cancellationNote;
    private @Nullable LocalDate cancelledOn;

    /** What whoever issued it was to look at about its holder's age. */
    @Column(updatable = false)
    private @Nullable String ageNote;

    @Embedded
    private @Nullable Assessment assessment;

    @Column(updatable = false)
    private Instant issuedAt;

    @Column(updatable = false)
    private String issuedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "certificate_term", joinColumns = @JoinColumn(name = "certificate_id"))
    @OrderColumn(name = "position")
    private List<EarlierTerm> earlierTerms = new ArrayList<>();

    protected Certificate() {} // for Hibernate

    private Certificate(UUID id, KnownPerson person, Draft draft, IssueRules rules, Issuer issuer, Instant now) {
        super(id, issuer.region());
        number = draft.number();
        personId = person.id();
        personName = person.name();
        qualification = draft.qualification();
        sector = issuer.sector();
        status = CertificateStatus.IN_FORCE;
        validFrom = draft.validFrom();
        validity = rules.validity();
        review = rules.review();
        validUntil = validity.lastDayFrom(validFrom);
        reviewDueOn = reviewBefore(validUntil, review.lastDayFrom(validFrom));
        inForceUntil = reviewDueOn == null ? validUntil : reviewDueOn;
        issuedAt = now;
        issuedBy = issuer.subject();
    }

    /**
     * A certificate to be issued, or one that was issued and reviewed on paper and is to be entered.
     *
     * @param number as printed on it, sealed
     * @param validFrom its first day
     * @param reviews passed so far, in order
     */
    record Draft(
            UUID personId,
            Qualification qualification,
            SealedNumber number,
            LocalDate validFrom,
            List<PassedReview> reviews) {

        Draft {
            reviews = List.copyOf(reviews);
        }
    }

    /**
     * The authority that issues a certificate.
     *
     * @param sector absent for one that is competent for all
     * @param subject the account of who does it
     */
    record Issuer(RegionCode region, @Nullable Sector sector, String subject) {}

    /**
     * Certifies somebody, or enters a certificate with the reviews that it passed on paper: it then stands as if each had
     * been entered on its day.
     *
     * @throws RuleViolation when it is to begin or was reviewed on a day to come, when one of its reviews was missed, passed
     *     too early or after too short a training, or when it would have run out by now
     */
    static Created<Certificate> issue(
            UUID id, KnownPerson person, Draft draft, IssueRules rules, Issuer issuer, Instant now) {
        var today = ChinaTime.dayOf(now);
        if (draft.validFrom().isAfter(today)) {
            throw new RuleViolation(
                    TrainingProblem.CERTIFICATE_FROM_FUTURE, draft.validFrom().toString());
        }
        var certificate = new Certificate(id, person, draft, rules, issuer, now);
        var entry = new Entry(now, issuer.subject());
        var passed = rules.passed().stream()
                .map(earlier -> certificate.passBefore(earlier, today, entry))
                .toList();
        certificate.followChanges(rules.changes(), today, entry);
        if (certificate.inForceUntil.isBefore(today)) {
            throw RuleViolation.byLaw(
                    rules.lapse(), TrainingProblem.CERTIFICATE_RUN_OUT, certificate.inForceUntil.toString());
        }
        return new Created<>(
                certificate,
                new CertificateIssued(certificate.facts(certificate.version()), passed.isEmpty() ? null : passed, now));
    }

    private CertificateEvent.PassedBefore passBefore(IssueRules.RuledReview earlier, LocalDate today, Entry entry) {
        if (earlier.passedOn().isAfter(today)) {
            throw new RuleViolation(
                    TrainingProblem.REVIEW_FROM_FUTURE, earlier.passedOn().toString());
        }
        followChanges(earlier.rule().next().changes(), earlier.passedOn(), entry);
        var due = inForceUntil;
        pass(earlier.rule(), earlier.trainingHours(), earlier.passedOn());
        return new CertificateEvent.PassedBefore(earlier.passedOn(), due, earlier.trainingHours(), extended());
    }

    /**
     * Its review was passed today. In the middle of its validity the next review is its end; at its end it is renewed.
     *
     * @param hours of training before it
     * @param by who enters it
     * @throws RuleViolation when it was due before today, is not due for long, or followed too short a training; when it
     *     shall put off the next one, and the holder's record does not allow it or there is none to put off
     */
    CertificateReviewed review(ReviewRule rule, int hours, Instant now, String by) {
        return review(rule, hours, FactTime.now(now), by);
    }

    /**
     * As above, perhaps before it is entered. What was passed in time holds as if it had been entered then, also where the
     * certificate lapsed in between.
     *
     * @throws RuleViolation also when it would have been passed before the first day or the review before
     */
    CertificateReviewed review(ReviewRule rule, int hours, FactTime when, String by) {
        if (status == CertificateStatus.LAPSED && when.earlier() == null) {
            throw new IllegalTransition(status, CertificateStatus.IN_FORCE);
        }
        var passedOn = when.since(ChinaTime.startOf(reviewedOn == null ? validFrom : reviewedOn))
                .day();
        var entry = new Entry(when.enteredAt(), by);
        followChanges(rule.next().changes(), passedOn, entry);
        pass(rule, hours, passedOn);
        end = null;
        endedOn = null;
        followChanges(rule.next().changes(), ChinaTime.dayOf(when.enteredAt()), entry);
        return new CertificateReviewed(changed(), passedOn, extended(), when.enteredAt());
    }

    private void pass(ReviewRule rule, int hours, LocalDate passedOn) {
        var inForce = status.to(CertificateStatus.IN_FORCE);
        rule.require(inForceUntil, hours, passedOn);

        // What begins now is dated by the law of the day on which it was passed, not by that of the certificate's
        // first.
        var next = inForceUntil.plusDays(1);
        var renewed = inForceUntil.equals(validUntil);
        var until = renewed ? rule.next().validity().lastDayFrom(next) : validUntil;
        var usual = reviewBefore(until, rule.next().review().lastDayFrom(next));
        var consent = rule.extension();
        var due = consent == null ? usual : putOff(consent, usual, until, next);

        status = inForce;
        reviewedOn = passedOn;
        review = rule.next().review();
        if (renewed) {
            validity = rule.next().validity();
        }
        validUntil = until;
        reviewDueOn = due;
        extension = consent == null ? null : consent.period();
        extensionReason = consent == null ? null : consent.reason();
        inForceUntil = reviewDueOn == null ? validUntil : reviewDueOn;
    }

    /** Who enters something, and when. */
    private record Entry(Instant at, String by) {}

    /**
     * Dates the review anew by those changes of law that have come into force by that day, as they did where the certificate was
     * kept here then.
     */
    private void followChanges(List<TermChange> changes, LocalDate day, Entry entry) {
        for (var change : TermChange.after(reviewTerm(), changes)) {
            if (reviewDueOn == null || change.inForceFrom().isAfter(day)) {
                return;
            }
            var dated = DatedReview.of(validFrom, validUntil, reviewedOn, reviewDueOn, reviewTerm());
            if (change.concerns(dated)) {
                earlierTerms.add(new EarlierTerm(
                        reviewDueOn,
                        inForceUntil,
                        status,
                        reviewTerm(),
                        endedOn,
                        end,
                        change.rule(),
                        entry.at(),
                        entry.by()));
                review = change.rule();
                extension = null;
                extensionReason = null;
                reviewDueOn = change.dueOn(dated);
                inForceUntil = reviewDueOn == null ? validUntil : reviewDueOn;
            }
        }
    }

    /** The day of the review that would usually be due on another, if it then comes before the end at all. */
    private static @Nullable LocalDate putOff(
            ReviewRule.Extension consent, @Nullable LocalDate usual, LocalDate until, LocalDate next) {
        var due = reviewBefore(until, consent.period().lastDayFrom(next));
        if (usual == null || (due != null && !due.isAfter(usual))) {
            throw RuleViolation.byLaw(
                    consent.period().legal(),
                    TrainingProblem.REVIEW_EXTENSION_IDLE,
                    (usual == null ? until : usual).toString());
        }
        return due;
    }

    private CertificateEvent.@Nullable Extension extended() {
        return extension == null || extensionReason == null
                ? null
                : new CertificateEvent.Extension(
                        extension.period(), extension.source(), extension.clause(), extensionReason);
    }

    /**
     * The authority takes it back, from today on.
     *
     * @throws RuleViolation when the law knows no such ground for its kind
     */
    CertificateRevoked revoke(EndGrounds rule, EndGround ground, String note, Instant now) {
        var revoked = status.to(CertificateStatus.REVOKED);
        var basis = rule.basis(ground);
        var today = ChinaTime.dayOf(now);

        status = revoked;
        endToday(basis, note, today);
        return new CertificateRevoked(changed(), basis.words(), now);
    }

    /**
     * The authority strikes it off. One that held until today ends with that; why one had ended before, stays.
     *
     * @throws RuleViolation when the law knows no such ground for its kind, or it was not revoked though that is the ground
     */
    CertificateCancelled cancel(EndGrounds rule, EndGround ground, String note, Instant now) {
        var cancelled = status.to(CertificateStatus.CANCELLED);
        var basis = rule.basis(ground);
        if (ground == EndGround.REVOKED && status != CertificateStatus.REVOKED) {
            throw new RuleViolation(TrainingProblem.CANCELLATION_NOT_REVOKED, number.shown());
        }

        if (end == null) {
            endToday(basis, note, ChinaTime.dayOf(now));
        }
        status = cancelled;
        cancellation = basis;
        cancellationNote = note;
        cancelledOn = ChinaTime.dayOf(now);
        return new CertificateCancelled(changed(), ground, basis.words(), now);
    }

    private void endToday(EndBasis basis, String note, LocalDate today) {
        end = basis;
        endNote = note;
        endedOn = today;
        inForceUntil = earlier(inForceUntil, today.minusDays(1));
    }

    /**
     * Its end or its review was missed; empty where it no longer holds anyway, or holds longer than was thought.
     *
     * @param now when that is noticed
     */
    Optional<CertificateLapsed> lapse(EndBasis basis, Instant now) {
        if (status != CertificateStatus.IN_FORCE || !inForceUntil.isBefore(ChinaTime.dayOf(now))) {
            return Optional.empty();
        }
        var lapsed = status.to(CertificateStatus.LAPSED);

        status = lapsed;
        end = basis;
        endedOn = inForceUntil.plusDays(1);
        return Optional.of(new CertificateLapsed(changed(), basis.words(), now));
    }

    /** Which of its two days is the next, were it missed. */
    EndGround nextEnd() {
        return reviewDueOn == null ? EndGround.EXPIRED : EndGround.REVIEW_OVERDUE;
    }

    /** Whether it holds on any day of another certificate's that begins on that day and holds until the other. */
    boolean overlaps(LocalDate from, LocalDate until) {
        return !inForceUntil.isBefore(validFrom) && !inForceUntil.isBefore(from) && !validFrom.isAfter(until);
    }

    /** Whether those who act under that scope issued it, or stand above who did. */
    @Override
    public boolean isWithin(Scope scope) {
        return scope.enterprises() == null && scope.covers(region(), sector, null);
    }

    SealedNumber number() {
        return number;
    }

    UUID personId() {
        return personId;
    }

    String personName() {
        return personName;
    }

    Qualification qualification() {
        return qualification;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    CertificateStatus status() {
        return status;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    Optional<LocalDate> reviewDueOn() {
        return Optional.ofNullable(reviewDueOn);
    }

    LocalDate inForceUntil() {
        return inForceUntil;
    }

    /** How long it is valid. */
    TermRule validity() {
        return validity;
    }

    /** By which rule the next review is due: that of the last review or of its issue, unless the review put it off. */
    TermRule reviewTerm() {
        return extension == null ? review : extension;
    }

    /** How it was dated before changes of law dated it anew, in order. */
    List<EarlierTerm> earlierTerms() {
        return List.copyOf(earlierTerms);
    }

    /** Why the next review was put off, if it was. */
    Optional<String> extensionReason() {
        return Optional.ofNullable(extensionReason);
    }

    Optional<LocalDate> reviewedOn() {
        return Optional.ofNullable(reviewedOn);
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    Optional<EndBasis> end() {
        return Optional.ofNullable(end);
    }

    Optional<String> endNote() {
        return Optional.ofNullable(endNote);
    }

    Optional<EndBasis> cancellation() {
        return Optional.ofNullable(cancellation);
    }

    Optional<String> cancellationNote() {
        return Optional.ofNullable(cancellationNote);
    }

    Optional<LocalDate> cancelledOn() {
        return Optional.ofNullable(cancelledOn);
    }

    /** Notes what the law leaves in doubt about its holder's age; before it is kept. */
    void rest(@Nullable Assessment upon) {
        assessment = upon;
    }

    /** Upon what it was issued, as far as that is known. */
    Optional<Assessment> assessment() {
        return Optional.ofNullable(assessment);
    }

    void noteAge(@Nullable String doubt) {
        ageNote = doubt;
    }

    Optional<String> ageNote() {
        return Optional.ofNullable(ageNote);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    private static @Nullable LocalDate reviewBefore(LocalDate end, LocalDate due) {
        return due.isBefore(end) ? due : null;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The facts under the version that the present change will have. */
    private CertificateEvent.Facts changed() {
        return facts(version() + 1);
    }

    private CertificateEvent.Facts facts(long revision) {
        return new CertificateEvent.Facts(
                id(),
                number.shown(),
                personId,
                personName,
                qualification.kind(),
                qualification.category(),
                region(),
                sector,
                revision,
                validFrom,
                validUntil,
                reviewDueOn,
                status);
    }
}
