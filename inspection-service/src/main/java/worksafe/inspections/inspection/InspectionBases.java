package worksafe.inspections.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import worksafe.inspections.InspectionProblem;
import worksafe.platform.http.RuleViolation;

/** The listed bases for visits that no draw chose. */
@ApplicationScoped
class InspectionBases implements PanacheRepositoryBase<InspectionBasis, String> {

    /** @throws RuleViolation when it is not listed */
    InspectionBasis require(String code) {
        return findByIdOptional(code)
                .orElseThrow(() -> new RuleViolation(InspectionProblem.INSPECTION_BASIS_UNKNOWN, code));
    }

    @Transactional
    List<InspectionBasis> all() {
        return listAll(Sort.by("code"));
    }
}
