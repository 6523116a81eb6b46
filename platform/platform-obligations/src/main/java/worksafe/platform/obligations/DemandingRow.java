package worksafe.platform.obligations;

import java.util.List;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.condition.PolicyCondition;

/**
 * A row of the policy book as the judge reads it: read once, and held against many.
 *
 * @param conditions whom it speaks of
 * @param demand what it demands of them
 */
public record DemandingRow(PolicyRow row, List<PolicyCondition> conditions, ObligationDemand demand) {

    /** @throws InvalidValue for a row that says something else than an obligation asks */
    public static DemandingRow of(PolicyRow row) {
        return new DemandingRow(row, PolicyCondition.of(row, ObligationDemand.PARAMETERS), ObligationDemand.of(row));
    }
}
