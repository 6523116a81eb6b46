package worksafe.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.ResidentId;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.HiddenMet;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.training.TrainingProblem;
import worksafe.training.certificate.Certificate.Issuer;
import worksafe.training.certificate.CertificateRequests.CancelCertificate;
import worksafe.training.certificate.CertificateRequests.IssueCertificate;
import worksafe.training.certificate.CertificateRequests.PassedAssessment;
import worksafe.training.certificate.CertificateRequests.PassedReview;
import worksafe.training.certificate.CertificateRequests.ReviewCertificate;
import worksafe.training.certificate.CertificateRequests.RevokeCertificate;
import worksafe.training.compliance.HeldCertificatesChanged;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;
import worksafe.training.exam.ExamProblem;
import worksafe.training.exam.entry.ExamResultOperations;
import worksafe.training.person.KnownPersons;

/** One method for each thing that can be done about a certificate, each one transaction. */
@ApplicationScoped
class CertificateOperations {

    private static final String AGE = "holder-age";
    private static final String ATTEMPT = "certificate-number";
    private static final String OWN_EXAM = "本系统考试";

    private final Certificates certificates;
    private final NumberVault numbers;
    private final CertificateRules rules;
    private final CertificateClocks clocks;
    private final KnownPersons persons;
    private final ExamResultOperations exams;
    private final Disclosures disclosures;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<HeldCertificatesChanged> holders;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    CertificateOperations(
            Certificates certificates,
            NumberVault numbers,
            CertificateRules rules,
            CertificateClocks clocks,
            KnownPersons persons,
            ExamResultOperations exams,
            Disclosures disclosures,
            Outbox outbox,
            Audit audit,
            Event<HeldCertificatesChanged> holders,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.certificates = certificates;
        this.numbers = numbers;
        this.rules = rules;
        this.clocks = clocks;
        this.persons = persons;
        this.exams = exams;
        this.disclosures = disclosures;
        this.outbox = outbox;
        this.audit = audit;
        this.holders = holders;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Certifies somebody once, however often the request comes; to be watched, since a number may be one that is hidden. */
    @Transactional
    CertificateView issue(IdempotencyKey key, IssueCertificate request) {
        var number = request.read();
        var asked = new Asked(
                request.personId(),
                request.qualification(),
                number.isPersonal() ? numbers.index(number) : number.printed(),
                request.validFrom(),
                request.inOrder(),
                request.results(),
                request.assessment());
        return idempotency.once(
                key,
                "issueCertificate",
                asked,
                CertificateView.class,
                before -> certificates.get(before.id()),
                () -> issue(request, number));
    }

    /** What tells a retry from another request, without anything that gives an identity number away. */
    private record Asked(
            UUID personId,
            Qualification qualification,
            String number,
            LocalDate validFrom,

            // A retry of a request without them must look as it did before there could be any.
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PassedReview> reviews,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> results,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PassedAssessment assessment) {}

    private CertificateView issue(IssueCertificate request, CertificateNumber number) {
        var now = clock.instant();
        var id = Uuid7.next(clock);
        var draft = request.draft(numbers.seal(id, number));
        var issuer = issuer();
        var person = persons.require(draft.personId());
        requireHolders(number, person.id());
        var doubt = rules.requireAge(draft, issuer, persons.birth(person.id(), AGE));
        var today = ChinaTime.dayOf(now);
        requireNoBan(draft, issuer, today);
        var created =
                Certificate.issue(id, person, draft, rules.issue(draft, recordOf(draft), issuer, today), issuer, now);
        var certificate = created.aggregate();
        certificate.noteAge(doubt);
        requireFree(certificate, number);
        certificate.rest(assessment(request, id, draft, issuer));
        certificates.persist(certificate);
        outbox.append(created.event());
        clocks.start(certificate, now);
        tellHolder(certificate);
        return CertificateView.of(certificate);
    }

    /** Upon what it is issued; absent where the law of its first day asks for nothing, and nothing is named. */
    private @Nullable Assessment assessment(IssueCertificate request, UUID id, Certificate.Draft draft, Issuer issuer) {
        var results = request.results();
        if (!results.isEmpty()) {
            var passed = exams.use(
                    results,
                    new ExamResultOperations.Certified(
                            id,
                            draft.personId(),
                            draft.qualification(),
                            issuer.region(),
                            issuer.sector(),
                            draft.validFrom()));
            return new Assessment(OWN_EXAM, passed.on(), passed.numbers(), passed.free());
        }
        var elsewhere = request.assessment();
        if (elsewhere == null) {
            rules.requireNoAssessment(draft, issuer);
            return null;
        }
        if (elsewhere.passedOn().isAfter(draft.validFrom())) {
            throw new RuleViolation(
                    ExamProblem.CERTIFICATE_ASSESSMENT_LATE,
                    elsewhere.passedOn().toString());
        }
        return elsewhere.read();
    }

    private HolderRecord recordOf(Certificate.Draft draft) {
        return certificates.recordOf(draft.personId(), draft.qualification(), draft.validFrom());
    }

    private void requireNoBan(Certificate.Draft draft, Issuer issuer, LocalDate today) {
        if (draft.qualification().kind() == QualificationKind.SPECIAL_OPERATION) {
            certificates
                    .lastDishonest(draft.personId())
                    .ifPresent(dishonest -> rules.requireNoBan(issuer, dishonest, today));
        }
    }

    /**
     * A number that somebody may try for an identity number says nothing about anybody but the holder, and of the holder only
     * to whoever tries few.
     */
    private void requireHolders(CertificateNumber number, UUID holder) {
        if (number.holder().isEmpty()) {
            return;
        }
        disclosures.requireFewProbes(ATTEMPT);
        if (!isOf(holder, number.holder().get())) {
            throw new HiddenMet(
                    AuditedAct.of(ATTEMPT, "certificate", "hidden", caller.region()),
                    new RuleViolation(TrainingProblem.CERTIFICATE_NUMBER_NOT_HOLDERS, number.shown()),
                    true);
        }
    }

    private boolean isOf(UUID holder, String typed) {
        try {
            return persons.isOf(holder, ResidentId.ofCard(typed));
        } catch (InvalidValue mistyped) {
            return false;
        }
    }

    private void requireFree(Certificate issued, CertificateNumber number) {
        var taken = new RuleViolation(
                TrainingProblem.CERTIFICATE_NUMBER_TAKEN, issued.number().shown());
        if (certificates.numbered(issued.number().index()).stream()
                .anyMatch(bearer -> bearer.qualification().equals(issued.qualification())
                        && !bearer.personId().equals(issued.personId()))) {
            throw taken;
        }
        // Of a card with the number of its holder that was asked for first of all.
        if (number.isPersonal() && number.holder().isEmpty()) {
            disclosures.requireFewProbes(ATTEMPT);
        }
        if (certificates.isTaken(issued.qualification(), issued.number(), issued.personId())) {
            throw new HiddenMet(
                    AuditedAct.of(ATTEMPT, "certificate", "hidden", caller.region()), taken, number.isPersonal());
        }
        requireNoOther(issued, certificates.of(issued.personId(), issued.qualification()));
    }

    private static void requireNoOther(Certificate issued, List<Certificate> all) {
        for (var other : all) {
            if (other != issued && other.overlaps(issued.validFrom(), issued.inForceUntil())) {
                throw new RuleViolation(
                        TrainingProblem.CERTIFICATE_OVERLAPPING,
                        other.number().shown(),
                        other.validFrom().toString(),
                        other.inForceUntil().toString());
            }
        }
    }

    /** Its review was passed, today or on a day before. */
    @Transactional
    CertificateView review(UUID id, IfMatch expected, ReviewCertificate request) {
        var certificate = own(id, expected);
        var when = rules.when(certificate, request.passedOn(), clock.instant());
        var holder =
                certificates.recordOf(certificate.personId(), certificate.qualification(), certificate.validFrom());
        var all = certificates.of(certificate.personId(), certificate.qualification());
        var review = new PassedReview(when.day(), request.trainingHours(), request.extension());
        var reviewed = certificate.review(
                rules.review(certificate, holder, review), request.trainingHours(), when, caller.subject());
        // Another may have been issued in the place of one that lapsed.
        requireNoOther(certificate, all);
        outbox.append(reviewed);
        clocks.reviewed(certificate, when.at());
        return changed(certificate);
    }

    /** The authority takes it back. */
    @Transactional
    CertificateView revoke(UUID id, IfMatch expected, RevokeCertificate request) {
        var now = clock.instant();
        var certificate = own(id, expected);
        var rule = rules.revocation(certificate, ChinaTime.dayOf(now));
        outbox.append(certificate.revoke(rule, request.ground(), request.note(), now));
        clocks.ended(certificate, CertificateClocks.REVOKED);
        return changed(certificate);
    }

    /** The authority strikes it off. */
    @Transactional
    CertificateView cancel(UUID id, IfMatch expected, CancelCertificate request) {
        var now = clock.instant();
        var certificate = own(id, expected);
        clocks.missFirst(id, now);
        var rule = rules.cancellation(certificate, ChinaTime.dayOf(now));
        outbox.append(certificate.cancel(rule, request.ground(), request.note(), now));
        clocks.ended(certificate, CertificateClocks.CANCELLED);
        return changed(certificate);
    }

    private CertificateView changed(Certificate certificate) {
        tellHolder(certificate);
        certificates.flush(); // raises the version that the view shows
        return CertificateView.of(certificate);
    }

    /** One that the caller's authority issued, with its clocks and its holder held. */
    private Certificate own(UUID id, IfMatch expected) {
        clocks.hold(id);
        var certificate = certificates.get(id);
        if (!certificate.isWithin(caller.scope())) {
            throw new RuleViolation(
                    TrainingProblem.CERTIFICATE_ISSUED_ELSEWHERE,
                    certificate.number().shown(),
                    certificate.region().toString());
        }
        persons.hold(certificate.personId());
        certificates.hold(certificate);
        expected.require(certificate.version());
        return certificate;
    }

    /** Those with that number, if the caller may see them. Asking leaves an entry where one was found. */
    @Transactional
    List<CertificateSummary> find(CertificateNumber number) {
        var found = certificates.numbered(numbers.index(number));
        found.forEach(certificate -> audit.record(
                AuditedAct.of("certificate-found-by-number", "certificate", certificate.id(), certificate.region())
                        .version(certificate.version())
                        .belongingTo(certificate.sector(), null)));
        return found.stream().map(CertificateSummary::of).toList();
    }

    /** Shows the number that is sealed, for a purpose. */
    @Transactional
    DisclosedCertificate disclose(UUID id, StatedPurpose purpose) {
        var certificate = certificates.get(id);
        return new DisclosedCertificate(id, numbers.disclose(certificate, purpose));
    }

    /** A clock ran out: its certificate lapses. In the transaction of the sweep. */
    @Transactional(TxType.MANDATORY)
    void missed(@Observes ClockMissed missed) {
        var kind = missed.duty().kind();
        if (!CertificateClocks.KINDS.contains(kind)) {
            return;
        }
        var certificate = certificates.get(missed.duty().subjectId());
        persons.hold(certificate.personId());
        certificates.hold(certificate);
        // Where the law of the day knows no such end, the change of law dates the certificate anew.
        rules.lapse(certificate)
                .flatMap(basis -> certificate.lapse(basis, missed.announcedAt()))
                .ifPresent(event -> {
                    outbox.append(event);
                    clocks.lapsed(certificate, kind);
                    tellHolder(certificate);
                });
    }

    private void tellHolder(Certificate certificate) {
        holders.fire(new HeldCertificatesChanged(certificate.personId(), certificate.qualification()));
    }

    private Issuer issuer() {
        var sectors = caller.scope().sectors();
        return new Issuer(
                caller.region(),
                sectors == null ? null : sectors.stream().sorted().findFirst().orElse(null),
                caller.subject());
    }
}
