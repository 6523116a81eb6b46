package worksafe.training.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.Qualification;

/**
 * For what somebody is examined.
 *
 * @param category which special operation; absent for the other kinds
 */
@Embeddable
public record ExamSubject(
        @Column(updatable = false) @Enumerated(EnumType.STRING)
        ExamKind kind,

        @Column(updatable = false) @Enumerated(EnumType.STRING) @Nullable
        OperationCategory category) {

    /** As a request names it; {@link RequestProblem} 400 unless special operations, and they alone, have a category. */
    public static ExamSubject requested(ExamKind kind, @Nullable OperationCategory category) {
        if (kind == ExamKind.SPECIAL_OPERATION && category == null) {
            throw RequestProblem.invalid(new Violation("/category", "qualification-category-missing"));
        }
        if (kind != ExamKind.SPECIAL_OPERATION && category != null) {
            throw RequestProblem.invalid(new Violation("/category", "qualification-category-needless"));
        }
        return new ExamSubject(kind, category);
    }

    /** Whether it is the exam for that certificate. */
    public boolean isFor(Qualification qualification) {
        return qualification.kind() == kind.certificate() && qualification.category() == category;
    }
}
