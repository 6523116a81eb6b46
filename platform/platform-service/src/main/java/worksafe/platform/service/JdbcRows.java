package worksafe.platform.service;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Page;
import worksafe.platform.service.lock.AdvisoryLock;

/** Many rows at a time, past Hibernate and behind the same wall: in the present transaction, in few statements. */
public final class JdbcRows {

    private static final int CHUNK = 1_000;
    private static final int FETCH = 5_000;
    private static final AdvisoryLock WORK = new AdvisoryLock("work that one does at a time", 72);

    private JdbcRows() {}

    /** Work on a connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Work on a connection that gives nothing back. */
    public interface Task {
        void on(Connection connection) throws SQLException;
    }

    /** Takes one row after the other. */
    public interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /** Makes something of a row. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Does work on a connection of the present transaction.
     *
     * @throws IllegalStateException when the database refuses it
     */
    public static <T> T within(DataSource database, Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be read or written", e);
        }
    }

    /**
     * Whether nobody else is at this work now; nobody will be until the present transaction ends.
     *
     * @param work its name, one in the whole service
     */
    public static boolean isAlone(Connection connection, String work) throws SQLException {
        return WORK.takeIfFree(connection, work);
    }

    /** As {@link #within}, for work that gives nothing back. */
    public static void run(DataSource database, Task task) {
        var unused = within(database, connection -> {
            task.on(connection);
            return true;
        });
    }

    /**
     * Inserts rows, a thousand with each statement.
     *
     * @param values the parameters of one row, as {@link #fill} takes them
     */
    public static <T> void insert(Connection connection, String insert, Collection<T> rows, Function<T, List<?>> values)
            throws SQLException {
        try (var statement = connection.prepareStatement(insert)) {
            int waiting = 0;
            for (var row : rows) {
                fill(statement, values.apply(row));
                statement.addBatch();
                if (++waiting % CHUNK == 0) {
                    var unused = statement.executeBatch();
                }
            }
            if (waiting % CHUNK != 0) {
                var unused = statement.executeBatch();
            }
        }
    }

    /** The places of a list, from 0: rows of {@link #insert} that know where they stand. */
    public static List<Integer> places(List<?> list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }

    /** Hands over each row that a statement selects, never more than some thousand in memory. */
    public static void each(Connection connection, String select, List<?> parameters, Taker taker) throws SQLException {
        try (var statement = connection.prepareStatement(select)) {
            fill(statement, parameters);
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    /** What becomes of each row that a statement selects, in their order; for as many as memory holds. */
    public static <T> List<T> list(Connection connection, String select, List<?> parameters, Reading<T> reading)
            throws SQLException {
        var read = new ArrayList<T>();
        each(connection, select, parameters, row -> read.add(reading.of(row)));
        return read;
    }

    /** As {@link #list(Connection, String, List, Reading)}, on a connection of the present transaction. */
    public static <T> List<T> list(DataSource database, String select, List<?> parameters, Reading<T> reading) {
        return within(database, connection -> list(connection, select, parameters, reading));
    }

    /** The moment in a column that always has one. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The moment in a column, where it has one. */
    public static @Nullable Instant instantIfAny(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /**
     * Carries out a statement that changes rows, on a connection of the present transaction.
     *
     * @param parameters as {@link #fill} takes them
     * @return how many rows it changed
     */
    @CanIgnoreReturnValue
    public static int change(DataSource database, String statement, List<?> parameters) {
        return within(database, connection -> change(connection, statement, parameters));
    }

    /**
     * How many rows a list has in all, where its page asks for that.
     *
     * @param select what selects all of them, without order and limit
     * @return absent where the page does not ask
     */
    public static @Nullable Long total(DataSource database, Page page, String select, List<?> parameters) {
        if (page.counting() == Page.Counting.NONE) {
            return null;
        }
        return list(database, "select count(*) from (" + select + ") counted", parameters, row -> row.getLong(1))
                .getFirst();
    }

    /**
     * Carries out a statement that changes rows.
     *
     * @param parameters as {@link #fill} takes them
     * @return how many rows it changed
     */
    @CanIgnoreReturnValue
    public static int change(Connection connection, String statement, List<?> parameters) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            fill(prepared, parameters);
            return prepared.executeUpdate();
        }
    }

    /** Rows as parameters, an array for each column: of these {@code unnest} makes rows again, thousands in one statement. */
    public static List<Object> columns(Connection connection, List<String> types, List<? extends List<?>> rows)
            throws SQLException {
        var columns = new ArrayList<Object>(types.size());
        for (int i = 0; i < types.size(); i++) {
            var column = i;
            columns.add(connection.createArrayOf(
                    types.get(i), rows.stream().map(row -> row.get(column)).toArray()));
        }
        return columns;
    }

    /** Fills in the parameters of a statement, in their order; a list of strings becomes an array. */
    public static void fill(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof List<?> texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
