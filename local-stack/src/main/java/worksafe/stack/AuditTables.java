package worksafe.stack;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import worksafe.tlog.LogEntry;
import worksafe.tlog.TilePath;

/** The audit log of a context as its tables have it: one snapshot, which only reads. Needs the owner, who sees all entries. */
final class AuditTables implements AutoCloseable {

    private static final int FETCH = 5_000;

    /** Columns of an entry are there to be searched; the leaf is the record, and they must say the same. */
    private static final String COLUMNS_UNLIKE_LEAF = """
            select min(leaf_index) from audit_entry, lateral (
                select case when pg_input_is_valid(leaf, 'jsonb') then leaf::jsonb else '{}' end as j) said
            where leaf_index is not null
              and (leaf_hash <> sha256('\\x00'::bytea || convert_to(leaf, 'UTF8'))
                or (id::text, actor, on_behalf_of, role, action, object_type, object_id, object_version::text, decision,
                    reason, request_id, before_sha256, after_sha256, lpad(region::text, 12, '0'),
                    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                   is distinct from
                   (j ->> 'id', j ->> 'actor', j ->> 'onBehalfOf', j ->> 'role', j ->> 'action', j ->> 'objectType',
                    j ->> 'objectId', j ->> 'objectVersion', j ->> 'decision', j ->> 'reason', j ->> 'requestId',
                    j ->> 'before', j ->> 'after', j ->> 'region', j ->> 'time'))
            """;

    private static final String EVENTS = "(select id, aggregate_id, revision, data from event_log"
            + " union all select id, aggregate_id, revision, data from outbox) e";

    private static final String EVENT_WITHOUT_ENTRY = "select e.id from " + EVENTS
            + " left join audit_entry a on a.event_id = e.id where a.id is null or a.object_id <> e.aggregate_id::text"
            + " or a.object_version is distinct from e.revision"
            + " or a.after_sha256 is distinct from encode(sha256(convert_to(e.data, 'UTF8')), 'hex') limit 1";

    private static final String ENTRY_WITHOUT_EVENT =
            "select coalesce(a.leaf_index::text, a.id::text) from audit_entry a left join "
                    + EVENTS
                    + " on e.id = a.event_id where a.event_id is not null and e.id is null order by a.leaf_index limit 1";

    /** Makes something of a row. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private AuditTables(Connection connection) {
        this.connection = connection;
    }

    static AuditTables open(String url, String owner, String password) throws SQLException {
        var connection = DriverManager.getConnection(url, owner, password);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new AuditTables(connection);
    }

    /** The last one that was signed; empty before the first. */
    Optional<byte[]> checkpoint() throws SQLException {
        return one("select note from audit_checkpoint order by size desc limit 1")
                .map(note -> note.getBytes(StandardCharsets.UTF_8));
    }

    Optional<byte[]> tile(TilePath tile) {
        try (var select =
                connection.prepareStatement("select hashes from audit_tile where level = ? and tile_index = ?")) {
            select.setInt(1, tile.level());
            select.setLong(2, tile.index());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The entries that have a number at least {@code from} and less than {@code before}; to be gone through once. */
    Iterable<LogEntry> entries(long from, long before) {
        return rows(
                "select leaf_index, leaf from audit_entry where leaf_index >= " + from + " and leaf_index < " + before
                        + " order by leaf_index",
                row -> new LogEntry(row.getLong(1), row.getString(2).getBytes(StandardCharsets.UTF_8)));
    }

    /** All that were ever signed, the smallest first; to be gone through once. */
    Iterable<byte[]> checkpoints() {
        return rows(
                "select note from audit_checkpoint order by size",
                row -> row.getString(1).getBytes(StandardCharsets.UTF_8));
    }

    /** What the witness countersigned of it, as it was served: all, or the last of each of a thousand parts. */
    List<byte[]> countersigned() {
        var notes = new ArrayList<byte[]>();
        rows(
                        "select distinct on (part) note from (select note, size, ntile(1000) over (order by size) as part"
                                + " from audit_cosignature) kept order by part, size desc",
                        row -> row.getString(1).getBytes(StandardCharsets.UTF_8))
                .forEach(notes::add);
        return notes;
    }

    private <T> Iterable<T> rows(String sql, Reading<T> reading) {
        return () -> {
            try {
                var select = connection.createStatement();
                select.closeOnCompletion();
                select.setFetchSize(FETCH);
                return new Rows<>(select.executeQuery(sql), reading);
            } catch (SQLException e) {
                throw failed(e);
            }
        };
    }

    /** How many entries are committed and have no number yet. */
    long waiting() throws SQLException {
        return Long.parseLong(
                one("select count(*) from audit_entry where leaf_index is null").orElse("0"));
    }

    /** The number of the first entry whose columns do not say what its leaf says. */
    Optional<String> columnsUnlikeLeaf() throws SQLException {
        return one(COLUMNS_UNLIKE_LEAF);
    }

    /** An event that no entry tells of, or tells of otherwise. */
    Optional<String> eventWithoutEntry() throws SQLException {
        return one(EVENT_WITHOUT_ENTRY);
    }

    /** The number of the first entry of an event that there is not. */
    Optional<String> entryWithoutEvent() throws SQLException {
        return one(ENTRY_WITHOUT_EVENT);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private Optional<String> one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private static StackException failed(SQLException e) {
        return new StackException(Speech.of("audit.no-database", e.getMessage()), e);
    }

    private static final class Rows<T> implements Iterator<T> {

        private final ResultSet rows;
        private final Reading<T> reading;
        private boolean isAt;
        private boolean isOver;

        private Rows(ResultSet rows, Reading<T> reading) {
            this.rows = rows;
            this.reading = reading;
        }

        @Override
        public boolean hasNext() {
            try {
                if (!isAt && !isOver) {
                    isAt = rows.next();
                    isOver = !isAt;
                    if (isOver) {
                        rows.close();
                    }
                }
                return isAt;
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            isAt = false;
            try {
                return reading.of(rows);
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }
}
