package worksafe.platform.service;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.FailureReading;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.ProblemType;

/** What the database's refusals mean to a client. */
@ApplicationScoped
public class PersistenceFailures implements FailureReading {

    /** A statement and a transaction that were broken off. */
    private static final Set<String> TOO_LONG = Set.of("57014", "25P04");

    /** Transactions that cannot be put into one order, a deadlock, and a lock that somebody else kept for too long. */
    private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01", "55P03");

    private final MeterRegistry meters;

    PersistenceFailures(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Optional<ProblemType> read(Throwable failure) {
        for (Throwable cause : reasons(failure)) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return Optional.of(HttpProblem.PRECONDITION_FAILED);
            }
            if (cause instanceof SQLException sql) {
                return byState(sql);
            }
        }
        return Optional.empty();
    }

    /** Whether the database could not be reached or used for now, so that the same work may succeed later. */
    public static boolean isUnavailable(Throwable failure) {
        for (Throwable cause : reasons(failure)) {
            if (cause instanceof SQLException sql && (noConnection(sql) || shuttingDown(sql))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database broke off because the work took longer than it allows; less of it may succeed. */
    public static boolean tookTooLong(Throwable failure) {
        return reasons(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && TOO_LONG.contains(state(sql)));
    }

    /**
     * Whether the database broke the work off because other work was in its way, or because it took too long: the same may
     * succeed when there is less to do, and nothing says that it ever will.
     */
    public static boolean mayPass(Throwable failure) {
        return reasons(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (IN_THE_WAY.contains(state(sql)) || TOO_LONG.contains(state(sql))));
    }

    /** The failure and all behind it, causes before what was suppressed, which is where a failed commit hides. */
    private static List<Throwable> reasons(Throwable failure) {
        var reasons = new ArrayList<Throwable>();
        collect(failure, reasons, Collections.newSetFromMap(new IdentityHashMap<>()));
        return reasons;
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> reasons, Set<Throwable> seen) {
        if (failure != null && seen.add(failure)) {
            reasons.add(failure);
            collect(failure.getCause(), reasons, seen);
            for (var suppressed : failure.getSuppressed()) {
                collect(suppressed, reasons, seen);
            }
        }
    }

    private Optional<ProblemType> byState(SQLException failure) {
        var state = state(failure);
        if (state.equals("42501")) {
            // Row security refused a write: the application's own predicate should have come first.
            meters.counter("worksafe_wall_refusals").increment();
            return Optional.of(HttpProblem.NOT_FOUND);
        }
        if (noConnection(failure) || shuttingDown(failure) || TOO_LONG.contains(state)) {
            return Optional.of(HttpProblem.UNAVAILABLE);
        }
        if (IN_THE_WAY.contains(state)) {
            return Optional.of(HttpProblem.CONFLICT);
        }
        return switch (state) {
            case "23505", "23P01" -> Optional.of(HttpProblem.CONFLICT);
            case "22021", "22P05" -> Optional.of(HttpProblem.INVALID_REQUEST);
            default -> Optional.empty();
        };
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }

    private static boolean noConnection(SQLException failure) {
        var state = failure.getSQLState();
        // Agroal's acquisition timeout carries no state.
        return state == null ? String.valueOf(failure.getMessage()).contains("imeout") : state.startsWith("08");
    }

    /** Also a connection that the database gave up because this process did not come to its next statement in time. */
    private static boolean shuttingDown(SQLException failure) {
        var state = state(failure);
        return state.startsWith("57P") || state.startsWith("53") || state.equals("25P03");
    }
}
