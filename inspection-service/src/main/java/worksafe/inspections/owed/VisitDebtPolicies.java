package worksafe.inspections.owed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import worksafe.inspections.ground.VisitGround;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** How many visits a year the policy book asks for on each ground. */
@ApplicationScoped
class VisitDebtPolicies {

    private static final String CODE = "inspection.visits-owed.";

    private final PolicyBook policies;

    VisitDebtPolicies(PolicyBook policies) {
        this.policies = policies;
    }

    /** The row for a ground; empty where the book is silent. */
    Optional<PolicyRow> row(VisitGround ground, RegionCode region, Sector sector, LocalDate day) {
        return policies.edition()
                .find(CODE + ground.word(), region, sector, day)
                .map(PolicyAnswer.Decided::result);
    }

    /** Visits a year by ground. */
    Map<VisitGround, Integer> perYear(RegionCode region, Sector sector, LocalDate day) {
        var perYear = new EnumMap<VisitGround, Integer>(VisitGround.class);
        for (var ground : VisitGround.values()) {
            row(ground, region, sector, day)
                    .ifPresent(row ->
                            perYear.put(ground, row.number(PolicyRow.VALUE).intValueExact()));
        }
        return perYear;
    }
}
