package worksafe.registry.authority;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * From when to when something of the roster exists.
 *
 * @param from the first day
 * @param until the last day, included; absent while none is named
 */
public record Days(LocalDate from, @Nullable LocalDate until) {

    /** @throws RequestProblem 400 when the last day comes before the first */
    public Days {
        if (until != null && until.isBefore(from)) {
            throw RequestProblem.invalid(new Violation("/until", "official-days-order"));
        }
    }

    /** Whether it exists on that day. */
    public boolean include(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it exists on every day of those. */
    public boolean include(Days others) {
        return !others.from.isBefore(from) && (until == null || (others.until != null && !others.until.isAfter(until)));
    }

    /** Whether it exists on one of those days. */
    public boolean meet(Days others) {
        return (until == null || !others.from.isAfter(until)) && (others.until == null || !from.isAfter(others.until));
    }
}
