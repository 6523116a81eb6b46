package worksafe.inspections.compulsion.power;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.http.Actor;

/** The enterprise is closed: power cuts that are not carried out are dropped. In the caller's transaction. */
@ApplicationScoped
public class PowerCutWindUp {

    private final PowerCutOperations operations;

    PowerCutWindUp(PowerCutOperations operations) {
        this.operations = operations;
    }

    /** Drops them. */
    public void windUp(UUID enterpriseId, String reason, Actor by) {
        operations.windUp(enterpriseId, reason, by);
    }
}
