package worksafe.platform.messaging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statements on the connection of the present transaction; instants as {@code timestamptz}, collections as arrays. For the
 * packages of this module.
 */
public final class Sql {

    private final AgroalDataSource database;

    public Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** How a row is read. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @CanIgnoreReturnValue
    public int update(String statement, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(statement)) {
            fill(connection, update, parameters);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    public <T> List<T> list(String query, Reader<T> reader, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            fill(connection, select, parameters);
            var found = new ArrayList<T>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void fill(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case null -> statement.setObject(i + 1, null);
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case Collection<?> values -> statement.setArray(i + 1, array(connection, values));
                case Object other -> statement.setObject(i + 1, other);
            }
        }
    }

    private static java.sql.Array array(Connection connection, Collection<?> values) throws SQLException {
        var first =
                values.stream().filter(Objects::nonNull).map(Object.class::cast).findFirst();
        var type = switch (first.orElse("")) {
            case UUID id -> "uuid";
            case Long number -> "bigint";
            case Integer number -> "int";
            default -> "text";
        };
        return connection.createArrayOf(type, values.toArray());
    }

    /** The database refused or could not be reached; the cause says which. */
    public static final class DatabaseFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DatabaseFailure(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
