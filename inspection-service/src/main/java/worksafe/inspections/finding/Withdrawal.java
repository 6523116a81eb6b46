package worksafe.inspections.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a finding proved to be none: who said so, when and why. */
@Embeddable
@Schema(name = "FindingWithdrawal", description = "撤回 / why it was laid aside")
public record Withdrawal(
        @Column(name = "withdrawn_at") Instant at,
        @Column(name = "withdrawn_by") String by,
        @Column(name = "withdrawn_by_name") String byName,
        @Column(name = "withdrawal_reason") String reason) {}
