package worksafe.inspections.finding;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What was seen, and by which law it matters.
 *
 * @param title what it is, in one line
 * @param description what was seen
 * @param place where on the premises
 * @param legalBasis 依据: the clause that is broken
 * @param requirement 整改要求: what must be done
 * @param penaltyClause 对应罚则: the clause that punishes it
 */
@Embeddable
record Observation(
        String title,
        String description,
        String place,
        @Enumerated(EnumType.STRING) FindingCause cause,
        @Enumerated(EnumType.STRING) FindingGrade grade,
        String legalBasis,
        String requirement,
        String penaltyClause) {}
