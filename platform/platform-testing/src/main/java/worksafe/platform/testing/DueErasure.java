package worksafe.platform.testing;

import java.sql.SQLException;
import worksafe.platform.http.Scope;

/** Erases what of people is past its term, at once and as the job does, past all rows of the policy book. */
public final class DueErasure {

    private static final int EVERYTHING = 1_000_000;

    private DueErasure() {}

    /**
     * Erases what a migration declared under that name by {@code keep_for}, as of today.
     *
     * @param term as PostgreSQL writes it, such as {@code 3 years}
     */
    public static void of(String retention, String term) throws SQLException {
        try (var app = TestDatabase.asApp(Scope.system(Scope.SystemTask.ERASURE))) {
            var unused = TestDatabase.column(
                    app,
                    "select erased from erase_next(?, ?::interval, (now() at time zone 'Asia/Shanghai')::date,"
                            + " '00000000-0000-0000-0000-000000000000', ?)",
                    retention,
                    term,
                    EVERYTHING);
            app.commit();
        }
    }
}
