package worksafe.inspections.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The enterprise is closed: what it was ordered to put right falls away. In the caller's transaction. */
@ApplicationScoped
public class OrdersWindUp {

    private final OrderOperations operations;

    OrdersWindUp(OrderOperations operations) {
        this.operations = operations;
    }

    /** Withdraws its open orders with a reason. */
    public void windUp(UUID enterpriseId, String reason) {
        operations.windUp(enterpriseId, reason);
    }
}
