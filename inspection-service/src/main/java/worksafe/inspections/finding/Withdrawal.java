package worksafe.inspections.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a finding proved to be none: who said so, when and why. */
@Embeddable
record Withdrawal(
        @Column(name = "withdrawn_at") Instant at,
        @Column(name = "withdrawn_by") String subject,
        @Column(name = "withdrawn_by_name") String name,
        @Column(name = "withdrawal_reason") String reason) {}
