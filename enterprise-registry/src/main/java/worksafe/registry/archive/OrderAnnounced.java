package worksafe.registry.archive;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Our reading of what the inspections context announces of an order to put things right (责令限期整改). */
record OrderAnnounced(UUID orderId, String number, UUID inspectionId, String status, LocalDate dueDate, String title) {

    OrderAnnounced {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(inspectionId, "inspectionId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(dueDate, "dueDate");
        Objects.requireNonNull(title, "title");
    }

    ArchiveFact fact(boolean overdue, boolean closed) {
        return new ArchiveFact(
                InspectionAnnounced.CONTEXT,
                "order",
                orderId,
                number,
                title,
                status,
                null,
                dueDate,
                overdue,
                closed,
                inspectionId);
    }
}
