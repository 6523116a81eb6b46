package worksafe.inspections.ground;

import java.util.List;
import java.util.UUID;

/** The grounds of these enterprises may have changed; fired in the transaction that took it over. */
public record GroundsHeard(List<UUID> enterpriseIds) {

    public GroundsHeard {
        enterpriseIds = List.copyOf(enterpriseIds);
    }
}
