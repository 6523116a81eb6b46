package worksafe.platform.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** What the service under test has announced: the rows of its outbox, as the relay would send them. */
public final class Announced {

    private Announced() {}

    /** The data of an aggregate's latest event, as the present transaction sees it: committed or not. */
    public static String latestOf(UUID aggregateId) {
        return latestOf("data", aggregateId);
    }

    /** Of the same event an expression over the columns of the outbox. */
    public static String latestOf(String expression, UUID aggregateId) {
        // The service's own data source gives the connection of the test's transaction.
        try (var connection = CDI.current().select(DataSource.class).get().getConnection()) {
            return TestDatabase.column(
                            connection,
                            "select " + expression
                                    + " from outbox where aggregate_id = ? order by position desc limit 1",
                            aggregateId)
                    .getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
