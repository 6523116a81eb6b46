package worksafe.hazards.danger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Our reading of an order that the inspections context withdrew. */
record OrderWithdrawn(UUID orderId, String number, LocalDate dueDate, String title, String reason) {

    OrderWithdrawn {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(dueDate, "dueDate");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(reason, "reason");
    }

    RectificationOrder order() {
        return new RectificationOrder(orderId, number, title, dueDate);
    }
}
