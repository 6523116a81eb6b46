package worksafe.training.compliance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** The filter {@code expiringWithinDays} of lists. */
public final class ExpiringWithin {

    private static final int MOST = 3660;

    private ExpiringWithin() {}

    /**
     * The last day that the filter is about; empty where it is not set.
     *
     * @throws RequestProblem 400 when there cannot be so many days
     */
    public static Optional<LocalDate> latest(@Nullable Integer days, LocalDate today) {
        if (days != null && (days < 0 || days > MOST)) {
            throw RequestProblem.invalid(Violation.query("expiringWithinDays", "limit-range", 0, MOST));
        }
        return Optional.ofNullable(days).map(today::plusDays);
    }
}
