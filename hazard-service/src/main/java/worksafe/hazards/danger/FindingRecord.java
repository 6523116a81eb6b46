package worksafe.hazards.danger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
