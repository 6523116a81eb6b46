package worksafe.training.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * What a post demands and a certificate attests.
 *
 * @param category which special operation; absent for the other kinds
 */
@Embeddable
public record Qualification(
        @Column(updatable = false) @Enumerated(EnumType.STRING)
        QualificationKind kind,

        @Column(updatable = false) @Enumerated(EnumType.STRING) @Nullable
        OperationCategory category) {

    /** As a request names it; {@link RequestProblem} 400 unless special operations, and they alone, have a category. */
    public static Qualification requested(QualificationKind kind, @Nullable OperationCategory category) {
        if (kind == QualificationKind.SPECIAL_OPERATION && category == null) {
            throw RequestProblem.invalid(new Violation("/category", "qualification-category-missing"));
        }
        if (kind != QualificationKind.SPECIAL_OPERATION && category != null) {
            throw RequestProblem.invalid(new Violation("/category", "qualification-category-needless"));
        }
        return new Qualification(kind, category);
    }

    /** The category as rows are compared by it: empty where there is none. */
    public String categoryKey() {
        return category == null ? "" : category.name();
    }
}
