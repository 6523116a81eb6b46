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

    /**
     * Columns of an entry are there to be searched; the leaf is the record, and they must say the same. Sector and enterprise stand
     * in leaves that name a form.
     */
    private static final String COLUMNS_UNLIKE_LEAF = """
            select min(leaf_index), count(*) from audit_leaf join audit_entry on id = entry_id, lateral (
                select case when pg_input_is_valid(leaf, 'jsonb') then leaf::jsonb else '{}' end as j) said
            where (leaf_hash <> sha256('\\x00'::bytea || convert_to(leaf, 'UTF8'))
                or (id::text, actor, on_behalf_of, role, action, object_type, object_id, object_version::text, decision,
                    reason, request_id, before_sha256, after_sha256, lpad(region::text, 12, '0'),
                    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                   is distinct from
                   (j ->> 'id', j ->> 'actor', j ->> 'onBehalfOf', j ->> 'role', j ->> 'action', j ->> 'objectType',
                    j ->> 'objectId', j ->> 'objectVersion', j ->> 'decision', j ->> 'reason', j ->> 'requestId',
                    j ->> 'before', j ->> 'after', j ->> 'region', j ->> 'time')
                or j ->> 'form' is not null
                   and (sector, enterprise_id::text) is distinct from (j ->> 'sector', j ->> 'enterpriseId'))
            """;

    private static final String CHECKPOINT_UNLIKE_NOTE = "select min(size), count(*) from audit_checkpoint"
            + " where (size::text, encode(root, 'base64'))"
            + " is distinct from (split_part(note, chr(10), 2), split_part(note, chr(10), 3))";

    /**
     * These migrations masked identity numbers in events of certificates, of which the log has the hash of before: of those events
     * only what they are about and their revision can be compared. Absent where there was none.
     */
    private static final String MASKED_UNTIL =
            "select max(installed_on)::timestamptz::text from flyway_schema_history where success"
                    + " and version in ('202611282620', '202611294000')";

    private static final String EVENTS =
            "(select id, type, aggregate_id, revision, region, sector, enterprise_id, data from event_log"
                    + " union all select id, type, aggregate_id, revision, region, sector, enterprise_id, data from outbox) e";

    private static final String IS_OTHER_STATE =
            "a.after_sha256 is distinct from encode(sha256(convert_to(e.data, 'UTF8')), 'hex')";

    private static final String IS_MASKED =
            "e.type like 'worksafe.training.certificate-%' and a.recorded_at < ?::timestamptz";

    private static final String EVENT_WITHOUT_ENTRY = "select min(e.id::text), count(*) from " + EVENTS
            + " left join audit_entry a on a.event_id = e.id where a.id is null or a.object_id <> e.aggregate_id::text"
            + " or a.object_version is distinct from e.revision"
            + " or (a.region, a.sector, a.enterprise_id) is distinct from (e.region, e.sector, e.enterprise_id)"
            + " or " + IS_OTHER_STATE + " and not (" + IS_MASKED + ")";

    private static final String MASKED = "select min(e.id::text), count(*) from " + EVENTS
            + " join audit_entry a on a.event_id = e.id where " + IS_OTHER_STATE + " and " + IS_MASKED;

    private static final String ENTRY_WITHOUT_EVENT =
            "select coalesce(min(l.leaf_index)::text, min(a.id::text)), count(*) from audit_entry a"
                    + " left join audit_leaf l on l.entry_id = a.id left join "
                    + EVENTS
                    + " on e.id = a.event_id where a.event_id is not null and e.id is null";

    /** A log that takes entries in signs at most a minute ago; else those that wait are left out. */
    private static final String WAITING = """
            select count(*),
                   coalesce(min(recorded_at) < now() - interval '1 minute', false)
                   and not exists (select from audit_checkpoint where signed_at > now() - interval '1 minute')
            from audit_waiting join audit_entry on id = entry_id
            """;

    private static final String LEFT_OUT = "select min(id::text), count(*) from audit_entry"
            + " where not exists (select from audit_leaf l where l.entry_id = id)"
            + " and not exists (select from audit_waiting w where w.entry_id = id)";

    /**
     * What does not agree.
     *
     * @param first the number or id of the first
     * @param count how many there are
     */
    record Unlike(String first, long count) {}

    /**
     * What is committed and has no number yet.
     *
     * @param isStuck whether the oldest is older than a minute and nothing was signed meanwhile
     */
    record Waiting(long count, boolean isStuck) {}

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

    /**
     * The entries that have a number at least {@code from} and less than {@code before}; to be gone through once. Each is looked up
     * by its number's row, in the order of numbers: a join of all with all would sort every leaf.
     */
    Iterable<LogEntry> entries(long from, long before) {
        return rows(
                "select leaf_index, leaf from audit_leaf,"
                        + " lateral (select leaf from audit_entry where id = entry_id limit 1) entry"
                        + " where leaf_index >= " + from + " and leaf_index < " + before
                        + " order by leaf_index, entry_id",
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

    /** Whether any entry has a number. */
    boolean isNumbered() throws SQLException {
        return one("select max(leaf_index) from audit_leaf").isPresent();
    }

    /** What is committed and has no number yet. */
    Waiting waiting() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(WAITING)) {
            return row.next() ? new Waiting(row.getLong(1), row.getBoolean(2)) : new Waiting(0, false);
        }
    }

    /** Entries whose columns do not say what their leaves say; the first by its number. */
    Optional<Unlike> columnsUnlikeLeaf() throws SQLException {
        return unlike(COLUMNS_UNLIKE_LEAF);
    }

    /** Checkpoints whose columns do not say what their signed notes say; the first by its size. */
    Optional<Unlike> checkpointsUnlikeNotes() throws SQLException {
        return unlike(CHECKPOINT_UNLIKE_NOTE);
    }

    /** Events that no entry tells of, or tells of otherwise; the first by its id. */
    Optional<Unlike> eventsWithoutEntry() throws SQLException {
        return unlike(EVENT_WITHOUT_ENTRY, maskedUntil());
    }

    /** Events that a migration masked, of which only what they are about and their revision was compared. */
    Optional<Unlike> maskedEvents() throws SQLException {
        return unlike(MASKED, maskedUntil());
    }

    /** Entries of events that there are not; the first by its number. */
    Optional<Unlike> entriesWithoutEvent() throws SQLException {
        return unlike(ENTRY_WITHOUT_EVENT);
    }

    /** Entries that have no number and wait for none; the first by its id. */
    Optional<Unlike> entriesLeftOut() throws SQLException {
        return unlike(LEFT_OUT);
    }

    private String maskedUntil() throws SQLException {
        return one("select to_regclass('public.flyway_schema_history')").isEmpty()
                ? "-infinity"
                : one(MASKED_UNTIL).orElse("-infinity");
    }

    private Optional<Unlike> unlike(String sql, String... parameters) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (var row = select.executeQuery()) {
                return row.next() && row.getLong(2) > 0
                        ? Optional.of(new Unlike(row.getString(1), row.getLong(2)))
                        : Optional.empty();
            }
        }
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
