package worksafe.hazards.danger;

import java.util.Objects;
import java.util.UUID;

/** Our reading of an order that the inspections context withdrew. */
record OrderWithdrawn(UUID orderId, String number, String reason) {

    OrderWithdrawn {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(reason, "reason");
    }
}
