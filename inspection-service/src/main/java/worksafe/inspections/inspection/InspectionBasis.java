package worksafe.inspections.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Why an enterprise may be visited that no draw chose. Reference data: another basis is another row. */
@Entity
@Immutable
@Table(name = "inspection_basis")
class InspectionBasis {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private InspectionOrigin origin;

    private String titleZh;
    private String titleEn;
    private String source;
    private String clause;

    protected InspectionBasis() {} // for Hibernate

    InspectionOrigin origin() {
        return origin;
    }

    BasisView view() {
        return new BasisView(code, origin, titleZh, titleEn, source, clause);
    }
}
