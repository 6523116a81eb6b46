package worksafe.registry.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;

/** What became of the lines of an import, one row a line, and how many lines had each fate and each flag. */
final class ImportFates {

    private static final String INSERT = "insert into import_fate (job, line, fate, flags, enterprise_id)"
            + " select ?, line, fate, string_to_array(flags, ','), enterprise"
            + " from unnest(?::bigint[], ?::text[], ?::text[], ?::uuid[]) as t (line, fate, flags, enterprise)";

    private static final String COUNT = "insert into import_count (job, kind, name, lines) values (?, ?, ?, ?)"
            + " on conflict (job, kind, name) do update set lines = import_count.lines + excluded.lines";

    private ImportFates() {}

    /** Keeps the fates of a chunk, and counts them. */
    static void write(Connection connection, UUID job, Collection<MergeDecision.Settled> settled) throws SQLException {
        insert(connection, job, settled);
        count(connection, job, settled);
    }

    private static void insert(Connection connection, UUID job, Collection<MergeDecision.Settled> settled)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, job);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            settled.stream().map(MergeDecision.Settled::line).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            settled.stream().map(row -> row.fate().name()).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            settled.stream()
                                    .map(row ->
                                            row.flags().stream().map(Enum::name).collect(Collectors.joining(",")))
                                    .toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "uuid",
                            settled.stream()
                                    .map(MergeDecision.Settled::enterpriseId)
                                    .toArray()));
            insert.executeUpdate();
        }
    }

    private static void count(Connection connection, UUID job, Collection<MergeDecision.Settled> settled)
            throws SQLException {
        var fates = new HashMap<RowFate, Long>();
        var flags = new HashMap<RowFlag, Long>();
        for (var row : settled) {
            fates.merge(row.fate(), 1L, Long::sum);
            row.flags().forEach(flag -> flags.merge(flag, 1L, Long::sum));
        }
        try (var upsert = connection.prepareStatement(COUNT)) {
            for (var entry : fates.entrySet()) {
                addCount(upsert, job, "FATE", entry);
            }
            for (var entry : flags.entrySet()) {
                addCount(upsert, job, "FLAG", entry);
            }
            upsert.executeBatch();
        }
    }

    private static void addCount(
            PreparedStatement upsert, UUID job, String kind, Map.Entry<? extends Enum<?>, Long> entry)
            throws SQLException {
        upsert.setObject(1, job);
        upsert.setString(2, kind);
        upsert.setString(3, entry.getKey().name());
        upsert.setLong(4, entry.getValue());
        upsert.addBatch();
    }

    /** Lines merged so far, by the name of their fate. */
    static Map<String, Long> counts(Connection connection, UUID job) throws SQLException {
        var counts = new TreeMap<String, Long>();
        JdbcRows.each(
                connection,
                "select name, lines from import_count where job = ? and kind = 'FATE'",
                List.of(job),
                row -> counts.put(RowFate.valueOf(row.getString(1)).countName(), row.getLong(2)));
        return counts;
    }
}
