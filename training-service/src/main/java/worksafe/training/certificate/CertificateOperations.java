package worksafe.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.training.TrainingProblem;
import worksafe.training.certificate.Certificate.Issuer;
import worksafe.training.certificate.CertificateRequests.PassedReview;
import worksafe.training.certificate.CertificateRequests.ReviewCertificate;
import worksafe.training.certificate.CertificateRequests.RevokeCertificate;
import worksafe.training.compliance.HeldCertificatesChanged;
import worksafe.training.compliance.QualificationKind;
import worksafe.training.person.KnownPersons;

/** One method for each thing that can be done about a certificate, each one transaction. */
@ApplicationScoped
class CertificateOperations {

    private static final String AGE = "minimum-age";

    private final Certificates certificates;
    private final CertificateRules rules;
    private final CertificateClocks clocks;
    private final KnownPersons persons;
    private final Outbox outbox;
    private final Event<HeldCertificatesChanged> holders;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    CertificateOperations(
            Certificates certificates,
            CertificateRules rules,
            CertificateClocks clocks,
            KnownPersons persons,
            Outbox outbox,
            Event<HeldCertificatesChanged> holders,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.certificates = certificates;
        this.rules = rules;
        this.clocks = clocks;
        this.persons = persons;
        this.outbox = outbox;
        this.holders = holders;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Certifies somebody once, however often the request comes. */
    @Transactional
    CertificateView issue(IdempotencyKey key, Certificate.Draft draft) {
        return idempotency.once(
                key,
                "issueCertificate",
                draft,
                CertificateView.class,
                before -> certificates.get(before.id()),
                () -> issue(draft));
    }

    private CertificateView issue(Certificate.Draft draft) {
        var now = clock.instant();
        var issuer = issuer();
        var person = persons.require(draft.personId());
        rules.requireAge(draft, issuer, persons.birthDate(person.id(), AGE));
        var today = ChinaTime.dayOf(now);
        requireNoBan(draft, issuer, today);
        var created = Certificate.issue(
                Uuid7.next(clock), person, draft, rules.issue(draft, recordOf(draft), issuer, today), issuer, now);
        var certificate = created.aggregate();
        requireFree(certificate);
        certificates.persist(certificate);
        outbox.append(created.event());
        clocks.start(certificate, now);
        tellHolder(certificate);
        return CertificateView.of(certificate);
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

    private void requireFree(Certificate issued) {
        var kind = issued.qualification().kind();
        if (certificates.isTaken(kind, issued.number())) {
            throw new RuleViolation(TrainingProblem.CERTIFICATE_NUMBER_TAKEN, issued.number());
        }
        for (var other : certificates.of(issued.personId(), issued.qualification())) {
            if (other.overlaps(issued.validFrom(), issued.inForceUntil())) {
                throw new RuleViolation(
                        TrainingProblem.CERTIFICATE_OVERLAPPING,
                        other.number(),
                        other.validFrom().toString(),
                        other.inForceUntil().toString());
            }
        }
    }

    /** Its review was passed. */
    @Transactional
    CertificateView review(UUID id, IfMatch expected, ReviewCertificate request) {
        var now = clock.instant();
        var certificate = own(id, expected);
        var holder =
                certificates.recordOf(certificate.personId(), certificate.qualification(), certificate.validFrom());
        var review = new PassedReview(ChinaTime.dayOf(now), request.trainingHours(), request.extension());
        outbox.append(certificate.review(rules.review(certificate, holder, review), request.trainingHours(), now));
        clocks.reviewed(certificate, now);
        return changed(certificate);
    }

    /** The authority takes it back. */
    @Transactional
    CertificateView revoke(UUID id, IfMatch expected, RevokeCertificate request) {
        var now = clock.instant();
        var certificate = own(id, expected);
        var rule = rules.revocation(certificate, ChinaTime.dayOf(now));
        outbox.append(certificate.revoke(rule, request.ground(), request.note(), now));
        clocks.revoked(certificate);
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
                    certificate.number(),
                    certificate.region().toString());
        }
        persons.hold(certificate.personId());
        certificates.hold(certificate);
        expected.require(certificate.version());
        return certificate;
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
        var basis = rules.lapse(certificate, ChinaTime.dayOf(missed.announcedAt()));
        certificate.lapse(basis, missed.announcedAt()).ifPresent(event -> {
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
