package worksafe.inspections.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.RuleViolation;

/**
 * The paper by which powers are delegated: what it says besides its list of powers. Never changes.
 *
 * @param principal the authority that entrusts, or the provincial body that decided
 * @param townBody the town, street or park that takes the powers over
 * @param title what the paper is called, with its number
 * @param issuedOn the day of the paper
 * @param matters what the powers are about
 * @param validFrom the first day
 * @param validUntil the last day; absent where a decision names none
 */
@Embeddable
record DelegationPaper(
        @Column(updatable = false) String principal,
        @Column(updatable = false) String townBody,
        @Column(name = "paper_title", updatable = false) String title,
        @Column(updatable = false) LocalDate issuedOn,
        @Column(updatable = false) String matters,
        @Column(updatable = false) LocalDate validFrom,
        @Column(updatable = false) @Nullable LocalDate validUntil) {

    /** @throws RuleViolation when its days are reversed or over already */
    void requireDays(Instant now) {
        var today = ChinaTime.dayOf(now);
        if (issuedOn.isAfter(today)
                || validUntil != null && (validUntil.isBefore(validFrom) || validUntil.isBefore(today))) {
            throw new RuleViolation(
                    DelegationProblem.DELEGATION_DAYS,
                    issuedOn.toString(),
                    validFrom.toString(),
                    validUntil == null ? "-" : validUntil.toString());
        }
    }
}
