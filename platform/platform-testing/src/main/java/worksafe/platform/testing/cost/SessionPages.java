package worksafe.platform.testing.cost;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import worksafe.platform.testing.TestDatabase;

/**
 * Counts the pages that the one session of the serving pool looks at, in memory or not: those of all statements of a
 * request, whatever they are. The pool of a test has one connection.
 */
public final class SessionPages {

    private static final int REQUESTS = 20;

    private SessionPages() {}

    /** The pages that one of several equal requests looks at, on the average, rounded up. */
    public static long each(DataSource serving, Callable<?> request) {
        try {
            var pid = publish(serving);
            var before = seen(pid);
            for (int i = 0; i < REQUESTS; i++) {
                var unused = request.call();
            }
            if (publish(serving) != pid) {
                throw new IllegalStateException("the pool has taken another session");
            }
            return Math.ceilDiv(seen(pid) - before, REQUESTS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A session publishes its figures when it rests for seconds, or when it is told to. */
    private static int publish(DataSource serving) throws SQLException {
        try (var session = serving.getConnection();
                var publish = session.createStatement()) {
            publish.execute("select pg_stat_force_next_flush()");
            try (var row = publish.executeQuery("select pg_backend_pid()")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static long seen(int pid) {
        return Long.parseLong(TestDatabase.column(
                        "select coalesce(sum(hits), 0) + coalesce(sum(reads), 0) from pg_stat_get_backend_io(?)"
                                + " where object = 'relation'",
                        pid)
                .getFirst());
    }
}
