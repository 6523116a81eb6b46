package worksafe.inspections.finding;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.kernel.Force;
import worksafe.kernel.law.LawDocument;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.http.RuleViolation;

/**
 * What was seen, and by which law it matters.
 *
 * @param title what it is, in one line
 * @param description what was seen
 * @param place where on the premises
 * @param legalBasis 依据: the clause that is broken
 * @param requirement 整改要求: what must be done
 * @param penaltyClause 对应罚则: the clause that punishes it
 * @param clauseId the clause that is broken, as the law library knows it
 * @param checkItem the item of a check list that was not in order, as {@code dust@1/dust-cleaning}
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
        String penaltyClause,
        @Nullable String clauseId,
        @Nullable String checkItem) {

    /** Of what no check list asked for. */
    Observation(
            String title,
            String description,
            String place,
            FindingCause cause,
            FindingGrade grade,
            String legalBasis,
            String requirement,
            String penaltyClause,
            @Nullable String clauseId) {
        this(title, description, place, cause, grade, legalBasis, requirement, penaltyClause, clauseId, null);
    }

    /** Whether the clause that is broken is one of the law on occupational diseases. */
    boolean isOccupational() {
        return clauseId != null
                && LawLibrary.shipped()
                        .clause(clauseId)
                        .flatMap(clause -> LawLibrary.shipped().document(clause.documentId()))
                        .filter(document -> document.title().endsWith("职业病防治法"))
                        .isPresent();
    }

    /**
     * Refuses a clause that could not be broken on that day. Where none is named by id, the words stand alone.
     *
     * @throws RuleViolation 422 when the library that ships has no such clause, when its document did not hold on the day, or
     *     when it is a paper on which no finding may rest
     */
    void requireClause(LocalDate day) {
        var named = clauseId;
        if (named == null) {
            return;
        }
        var library = LawLibrary.shipped();
        var clause = library.clause(named)
                .orElseThrow(() -> new RuleViolation(InspectionProblem.FINDING_CLAUSE_UNKNOWN, named));
        var document = library.document(clause.documentId()).orElseThrow();
        if (!document.inForceOn(day)) {
            throw new RuleViolation(
                    InspectionProblem.FINDING_CLAUSE_NOT_IN_FORCE,
                    document.title(),
                    clause.label(),
                    day.toString(),
                    library.current(document, day).map(LawDocument::id).orElse("—"));
        }
        // What a paper alone says is held against nobody; a standard binds by the law that refers to it.
        if (document.force() == Force.DOCUMENT && !document.standard()) {
            throw new RuleViolation(InspectionProblem.FINDING_CLAUSE_TOO_WEAK, document.title(), clause.label());
        }
    }
}
