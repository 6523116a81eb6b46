package worksafe.hazards.danger.value;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;

/**
 * What whoever found a danger says about it.
 *
 * @param title what it is, in one line
 * @param description what was seen
 * @param place where on the premises
 * @param finding what inspectors must write down (R-HAZ-029); anybody else may
 */
@Embeddable
public record DangerObservation(
        String title,
        String description,
        String place,
        @Enumerated(EnumType.STRING) DangerCause cause,
        @Enumerated(EnumType.STRING) DangerGrade grade,
        @Enumerated(EnumType.STRING) DangerSource source,
        @Embedded @Nullable FindingRecord finding) {

    /** @throws InvalidValue {@code danger-finding-missing} when inspectors found it and do not say on what basis */
    public DangerObservation {
        if (source == DangerSource.INSPECTION && finding == null) {
            throw new InvalidValue("danger-finding-missing");
        }
    }

    /** The same danger, of another grade. */
    public DangerObservation graded(DangerGrade another) {
        return new DangerObservation(title, description, place, cause, another, source, finding);
    }

    /**
     * What inspectors write down item by item for each danger they find (R-HAZ-029).
     *
     * @param reference the finding in the inspection context, where it came from there
     * @param legalBasis 依据: the clause that is broken
     * @param requirement 整改要求: what must be done
     * @param penaltyClause 对应罚则: the clause that punishes it
     */
    @Embeddable
    public record FindingRecord(
            @Column(name = "finding_reference") @Nullable UUID reference,
            @Column(name = "finding_legal_basis") String legalBasis,
            @Column(name = "finding_requirement") String requirement,
            @Column(name = "finding_penalty_clause") String penaltyClause) {}
}
