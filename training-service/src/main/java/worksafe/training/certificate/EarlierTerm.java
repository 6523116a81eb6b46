package worksafe.training.certificate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.training.certificate.rule.EndBasis;
import worksafe.training.certificate.rule.TermRule;

/**
 * How a certificate was dated before a change of law dated it anew. Never changed.
 *
 * @param reviewDueOn the day of the review
 * @param inForceUntil the last day on which it then held
 * @param status what it then was
 * @param term the rule that had dated the review
 * @param endedOn from when on it was held not to be in force; absent where it was
 * @param end why; absent where it was in force
 * @param rule the rule that dated it anew
 * @param changedAt when that was entered
 * @param changedBy by whom: the account, or the task of the system
 */
@Embeddable
record EarlierTerm(
        LocalDate reviewDueOn,
        LocalDate inForceUntil,
        @Enumerated(EnumType.STRING) CertificateStatus status,

        @Embedded @EmbeddedColumnNaming("term_%s") TermRule term,

        @Nullable LocalDate endedOn,

        @Embedded @EmbeddedColumnNaming("end_%s") @Nullable EndBasis end,

        @Embedded @EmbeddedColumnNaming("rule_%s") TermRule rule,

        Instant changedAt,
        String changedBy) {}
