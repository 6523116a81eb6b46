package worksafe.registry.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.lock.AdvisoryLock;
import worksafe.registry.evaluation.DueQueue;
import worksafe.registry.feed.ImportJob.StageProgress;
import worksafe.registry.feed.reading.FeedSource;
import worksafe.registry.feed.reading.RowFate;

/**
 * Merges staged lines into the register, a chunk in each transaction together with its fates, counts and checkpoint: after
 * a crash, what is committed is merged and what is merged is committed.
 *
 * <p>In a trial the very same statements run and are undone, so that it cannot say anything else than a merge would.
 */
@ApplicationScoped
class ImportMergeOperations {

    private static final AdvisoryLock LOCK = new AdvisoryLock("worksafe.registry.import", 42);

    private static final int LONGEST_TRANSACTION_SECONDS = 600;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final AgroalDataSource database;
    private final ChunkMerge chunks;
    private final InstantSource clock;

    ImportMergeOperations(@DataSource("jobs") AgroalDataSource database, ChunkMerge chunks, InstantSource clock) {
        this.database = database;
        this.chunks = chunks;
        this.clock = clock;
    }

    /**
     * Merges the next chunk.
     *
     * @param predicate the submitter's scope; row security stands behind it anyway
     * @param most the most lines of a chunk
     * @return how many lines it had; 0 when all are merged
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    int next(UUID job, Scope predicate, int most, StageProgress progress) {
        try (var connection = database.getConnection()) {
            // Imports take turns.
            LOCK.take(connection, LOCK.name());
            // A chunk is held in memory between the steps of its statements; by default it would go to files.
            execute(connection, "set local work_mem = '64MB'");
            // People's own changes are looked at before what this one brings.
            execute(connection, DueQueue.FROM_A_FEED);
            var state = state(connection, job);
            var lines = lines(connection, job, state.through(), most);
            if (lines.isEmpty()) {
                finish(connection, job);
                return 0;
            }
            var settled = merge(connection, job, state, lines, predicate);
            ImportFates.write(connection, job, settled);
            var merged = advance(connection, job, lines);
            var counts = ImportFates.counts(connection, job);
            counts.put(ImportStagingOperations.STAGED, state.lines());
            progress.checkpoint(merged, state.lines(), counts);
            return lines.size();
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new RuleViolation(FeedProblem.IMPORT_REFUSED_BY_WALL);
            }
            throw new IllegalStateException("the chunk could not be merged", e);
        }
    }

    private Collection<MergeDecision.Settled> merge(
            Connection connection, UUID job, State state, List<Long> lines, Scope predicate) throws SQLException {
        if (state.mode() == ImportMode.MERGE) {
            return chunks.merge(connection, job, state.source(), lines, predicate);
        }
        // JTA owns the transaction and its JDBC methods, SQL still has savepoints.
        execute(connection, "savepoint trial");
        var settled = chunks.merge(connection, job, state.source(), lines, predicate);
        execute(connection, "rollback to savepoint trial");
        // What was registered is gone again, and its ids name nothing.
        var made = settled.stream()
                .filter(line -> line.fate() == RowFate.REGISTERED)
                .map(MergeDecision.Settled::enterpriseId)
                .collect(Collectors.toSet());
        return settled.stream().map(line -> line.without(made)).toList();
    }

    private static State state(Connection connection, UUID job) throws SQLException {
        try (var select = connection.prepareStatement(
                "select source, mode, merged_through, staged_lines from import where id = ?")) {
            select.setObject(1, job);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("job " + job + " has no import");
                }
                return new State(
                        FeedSource.ofCode(row.getString(1)).orElseThrow(),
                        ImportMode.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4));
            }
        }
    }

    private static List<Long> lines(Connection connection, UUID job, long through, int most) throws SQLException {
        var lines = new ArrayList<Long>(most);
        JdbcRows.each(
                connection,
                "select line from import_row where job = ? and line > ? order by line limit ?",
                List.of(job, through, most),
                row -> lines.add(row.getLong(1)));
        return lines;
    }

    private static long advance(Connection connection, UUID job, List<Long> lines) throws SQLException {
        try (var update = connection.prepareStatement("update import set merged_through = ?,"
                + " merged_lines = merged_lines + ? where id = ? returning merged_lines")) {
            update.setLong(1, lines.getLast());
            update.setInt(2, lines.size());
            update.setObject(3, job);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void finish(Connection connection, UUID job) throws SQLException {
        try (var update = connection.prepareStatement(
                "update import set merged_at = ? where id = ?" + " and merged_at is null")) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(2, job);
            update.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record State(FeedSource source, ImportMode mode, long through, long lines) {}
}
