package worksafe.inspections.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * Days on which an inspector cannot be sent, as they are kept and as clients read them.
 *
 * @param from the first of them
 * @param until the last of them
 * @param reason why, as a code
 */
@Embeddable
@Schema(name = "InspectorLeave", description = "休假 / days away")
public record Leave(
        @Column(name = "leave_from") LocalDate from,
        @Column(name = "leave_until") LocalDate until,
        @Enumerated(EnumType.STRING) LeaveReason reason) {

    /** Why somebody is away. */
    enum LeaveReason {
        ANNUAL,
        SICK,
        TRAINING,
        SECONDMENT,
        OTHER
    }

    /** @throws RequestProblem 400 when it ends before it begins */
    public Leave {
        if (until.isBefore(from)) {
            throw RequestProblem.invalid(new Violation("/until", "inspector-leave-order"));
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
