package worksafe.training.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.training.certificate.rule.EndGround;
import worksafe.training.certificate.rule.TermRule;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.QualificationKind;

/** What happens to a certificate, as other contexts are told. Components are the wire shape, laid down in the contracts. */
sealed interface CertificateEvent extends DomainEvent {

    /** The certificate after the event. */
    Facts certificate();

    @Override
    default Subject subject() {
        var facts = certificate();
        return Subject.ofPerson(
                facts.personId(),
                "certificate",
                facts.certificateId(),
                facts.revision(),
                facts.region(),
                facts.sector());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param number with an identity number in it masked
     * @param sector the issuer's; travels in the header alone
     */
    record Facts(
            UUID certificateId,
            String number,
            UUID personId,
            String personName,
            QualificationKind kind,
            @Nullable OperationCategory category,
            RegionCode region,
            @JsonIgnore @Nullable Sector sector,
            long revision,
            LocalDate validFrom,
            LocalDate validUntil,
            @Nullable LocalDate reviewDueOn,
            CertificateStatus status) {}

    /** A review that was passed before the certificate was entered, with the day by which it had to be. */
    record PassedBefore(
            LocalDate passedOn,
            LocalDate dueOn,
            int trainingHours,
            @Nullable Extension extension) {}

    /** The consent that the next review comes later than usual. */
    record Extension(String period, String source, String clause, String reason) {}

    /**
     * Somebody was certified, or a certificate was entered that was issued on paper.
     *
     * @param reviews passed so far, in order; absent where none was
     */
    record CertificateIssued(
            @JsonUnwrapped Facts certificate, @Nullable List<PassedBefore> reviews, Instant occurredAt)
            implements CertificateEvent {

        @Override
        public String type() {
            return "worksafe.training.certificate-issued.v1";
        }
    }

    /**
     * Its review was passed.
     *
     * @param passedOn the day, which may lie before that of its entry
     * @param extension absent where the next one comes when it usually does
     */
    record CertificateReviewed(
            @JsonUnwrapped Facts certificate,
            LocalDate passedOn,
            @Nullable Extension extension,
            Instant occurredAt) implements CertificateEvent {

        @Override
        public String type() {
            return "worksafe.training.certificate-reviewed.v1";
        }
    }

    /**
     * A change of law dated its review anew, or took it away; one that was held to have lapsed is in force again.
     *
     * @param reviewDueBefore the day by which it had to be reviewed until then
     * @param rule the rule that dates it now
     */
    record CertificateRetermed(
            @JsonUnwrapped Facts certificate, LocalDate reviewDueBefore, Rule rule, Instant occurredAt)
            implements CertificateEvent {

        /** The row of the policy book behind it. */
        record Rule(String policyCode, String period, String source, String clause) {

            static Rule of(TermRule rule) {
                return new Rule(rule.code(), rule.period(), rule.source(), rule.clause());
            }
        }

        @Override
        public String type() {
            return "worksafe.training.certificate-retermed.v1";
        }
    }

    /** Its end or its review was missed. */
    record CertificateLapsed(@JsonUnwrapped Facts certificate, String reason, Instant occurredAt)
            implements CertificateEvent {

        @Override
        public String type() {
            return "worksafe.training.certificate-lapsed.v1";
        }
    }

    /** The authority struck it off. */
    record CertificateCancelled(@JsonUnwrapped Facts certificate, EndGround ground, String reason, Instant occurredAt)
            implements CertificateEvent {

        @Override
        public String type() {
            return "worksafe.training.certificate-cancelled.v1";
        }
    }

    /** The authority took it back. */
    record CertificateRevoked(@JsonUnwrapped Facts certificate, String reason, Instant occurredAt)
            implements CertificateEvent {

        @Override
        public String type() {
            return "worksafe.training.certificate-revoked.v1";
        }
    }
}
