package worksafe.hazards.danger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Our reading of an order that the inspections context issued. */
record OrderAnnounced(UUID orderId, String number, List<UUID> findings, LocalDate dueDate, String title) {

    OrderAnnounced {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(dueDate, "dueDate");
        Objects.requireNonNull(title, "title");
        findings = List.copyOf(findings);
    }

    RectificationOrder order() {
        return new RectificationOrder(orderId, number, title, dueDate);
    }
}
