package worksafe.platform.registers;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.service.JdbcRows;

/** Statements of registers in the present transaction, and what their rows have in common. */
@ApplicationScoped
public class Rows {

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    /** How a row is read. */
    public interface Reading<T> {
        public T read(ResultSet row) throws SQLException;
    }

    /** A statement with its parameters in order. */
    public record Statement(String sql, List<Object> parameters) {}

    public <T> List<T> select(Statement statement, Reading<T> reading) {
        return select(statement.sql(), statement.parameters(), reading);
    }

    /** The rows of a query, with its parameters in order. */
    public <T> List<T> select(String sql, List<?> parameters, Reading<T> reading) {
        try (var connection = database.getConnection();
                var select = prepared(connection, sql, parameters);
                var rows = select.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether nobody else is at this work until the present transaction ends; see {@link JdbcRows#isAlone}. */
    public boolean isAlone(String work) {
        return JdbcRows.within(database, connection -> JdbcRows.isAlone(connection, work));
    }

    /** Runs a statement; tells how many rows it touched. */
    public int execute(String sql, List<?> parameters) {
        try (var connection = database.getConnection();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<?> parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            var value = parameters.get(i);
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else if (value instanceof UUID[] ids) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
            } else if (value instanceof Long[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
            } else if (value instanceof Enum<?> code) {
                statement.setString(i + 1, code.name());
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    /** The holder of a row with the columns of a holding or of an entry. */
    public static Holder holder(ResultSet row) throws SQLException {
        var sector = row.getString("sector");
        return new Holder(
                HolderType.valueOf(row.getString("holder_type")),
                row.getString("holder_key"),
                row.getString("holder_name"),
                new RegionCode(row.getLong("region")),
                sector == null ? null : Sector.valueOf(sector),
                row.getObject("enterprise_id", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
