package worksafe.inspections.library;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * Days on which an inspector cannot be sent.
 *
 * @param leaveFrom the first of them
 * @param leaveUntil the last of them
 * @param reason why, as a code
 */
@Embeddable
record Leave(
        LocalDate leaveFrom,
        LocalDate leaveUntil,
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
    Leave {
        if (leaveUntil.isBefore(leaveFrom)) {
            throw RequestProblem.invalid(new Violation("/until", "inspector-leave-order"));
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(leaveFrom) && !day.isAfter(leaveUntil);
    }
}
