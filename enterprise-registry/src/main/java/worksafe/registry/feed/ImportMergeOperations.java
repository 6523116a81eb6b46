package worksafe.registry.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.registry.feed.EnterpriseWrites.Registering;

/**
 * Merges staged lines into the register, a chunk in each transaction together with its fates, counts and checkpoint: after
 * a crash, what is committed is merged and what is merged is committed.
 *
 * <p>In a trial the very same statements run and are undone, so that it cannot say anything else than a merge would.
 */
@ApplicationScoped
class ImportMergeOperations {

    private static final int LONGEST_TRANSACTION_SECONDS = 600;

    /** After so many rounds, a line that somebody else changes at the same time waits for the next import. */
    private static final int MOST_ROUNDS = 3;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String CANDIDATES = "select r.line, r.verdict, r.flags, r.region, r.sector, r.new_id,"
            + " e.id, e.region, e.state = 'ACTIVE',"
            + " e.feed_fingerprint is distinct from r.fingerprint and " + EnterpriseWrites.DIFFERS + ","
            + " p.first_line, q.fingerprint is not distinct from r.fingerprint, f.fate, f.flags, f.enterprise_id"
            + " from import_row r"
            + " left join import_repeat p on p.job = r.job and p.line = r.line"
            + " left join import_row q on q.job = p.job and q.line = p.first_line"
            + " left join import_fate f on f.job = p.job and f.line = p.first_line"
            + " left join enterprise_identifier i on i.scheme = r.scheme and i.value = r.value and i.valid_to is null"
            + " left join enterprise e on e.id = i.enterprise_id"
            + " where r.job = ? and r.line = any (?) order by r.line";

    private static final String FATES = "insert into import_fate (job, line, fate, flags, enterprise_id)"
            + " select ?, line, fate, string_to_array(flags, ','), enterprise"
            + " from unnest(?::bigint[], ?::text[], ?::text[], ?::uuid[]) as t (line, fate, flags, enterprise)";

    private static final String COUNT = "insert into import_count (job, kind, name, lines) values (?, ?, ?, ?)"
            + " on conflict (job, kind, name) do update set lines = import_count.lines + excluded.lines";

    private final AgroalDataSource database;
    private final EnterpriseWrites register;
    private final InstantSource clock;

    ImportMergeOperations(
            @DataSource("jobs") AgroalDataSource database, EnterpriseWrites register, InstantSource clock) {
        this.database = database;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Merges the next chunk.
     *
     * @param predicate what the predicate lets through: the submitter's scope; row security stands behind it anyway
     * @param most the most lines of a chunk
     * @return how many lines it had; 0 when all are merged
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    int next(UUID job, Scope predicate, int most, StageProgress progress) {
        try (var connection = database.getConnection()) {
            // Imports take turns. Plans are made anew, since those made when tables were empty would scan them for
            // ever.
            execute(connection, "select pg_advisory_xact_lock(hashtextextended('worksafe.registry.import', 42))");
            execute(connection, "set local plan_cache_mode = force_custom_plan");
            var state = state(connection, job);
            var lines = lines(connection, job, state.through(), most);
            if (lines.isEmpty()) {
                finish(connection, job);
                return 0;
            }
            var settled = merge(connection, job, state, lines, predicate);
            write(connection, job, settled);
            count(connection, job, settled);
            var merged = advance(connection, job, lines);
            progress.checkpoint(merged, state.lines(), counts(connection, job, state));
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
            return merged(connection, job, state, lines, predicate);
        }
        // JTA owns the transaction and its JDBC methods, SQL still has savepoints.
        execute(connection, "savepoint trial");
        var settled = merged(connection, job, state, lines, predicate);
        execute(connection, "rollback to savepoint trial");
        return settled;
    }

    private Collection<MergeDecision.Settled> merged(
            Connection connection, UUID job, State state, List<Long> lines, Scope predicate) throws SQLException {
        var settled = new TreeMap<Long, MergeDecision.Settled>();
        var repeats = new ArrayList<MergeCandidate>();
        var conflicted = new HashSet<Long>();
        var open = lines;
        for (int round = 1; !open.isEmpty(); round++) {
            var plan = plan(candidates(connection, job, open), predicate, conflicted, settled, repeats);
            register.refuse(connection, job, plan.registeredElsewhere());
            var registered = register.register(
                    connection,
                    job,
                    plan.registers().stream().map(r -> r.candidate().line()).toList(),
                    Registering.from(state.source()));
            var changed = register.change(connection, job, plan.changes());
            var left = new ArrayList<Long>();
            for (var decision : plan.registers()) {
                var line = decision.candidate().line();
                if (registered.contains(line)) {
                    settled.put(line, decision.done());
                } else {
                    // Somebody has the code: perhaps visible by now, perhaps behind the wall.
                    conflicted.add(line);
                    left.add(line);
                }
            }
            for (var decision : plan.changes()) {
                var line = decision.candidate().line();
                if (changed.contains(line)) {
                    settled.put(line, decision.done());
                } else if (round < MOST_ROUNDS) {
                    left.add(line);
                } else {
                    throw new IllegalStateException("line " + line + " is changed by others without end");
                }
            }
            open = left;
        }
        for (var repeat : repeats) {
            var first = Objects.requireNonNull(repeat.first());
            var fate = first.fate() == null ? settled.get(first.line()) : first.fate();
            settled.put(repeat.line(), repeat.repeat(first, Objects.requireNonNull(fate)));
        }
        return settled.values();
    }

    private static Plan plan(
            List<MergeCandidate> candidates,
            Scope predicate,
            Set<Long> conflicted,
            Map<Long, MergeDecision.Settled> settled,
            List<MergeCandidate> repeats) {
        var plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var candidate : candidates) {
            if (candidate.first() != null) {
                repeats.add(candidate);
                continue;
            }
            switch (candidate.decide(predicate, conflicted.contains(candidate.line()))) {
                case MergeDecision.Settled done -> {
                    settled.put(candidate.line(), done);
                    if (done.flags().contains(RowFlag.REGISTERED_ELSEWHERE)) {
                        plan.registeredElsewhere().add(candidate);
                    }
                }
                case MergeDecision.Register register -> plan.registers().add(register);
                case MergeDecision.Change change -> plan.changes().add(change);
            }
        }
        return plan;
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
        try (var select = connection.prepareStatement(
                "select line from import_row where job = ? and line > ? order by line limit ?")) {
            select.setObject(1, job);
            select.setLong(2, through);
            select.setInt(3, most);
            var lines = new ArrayList<Long>(most);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getLong(1));
                }
            }
            return lines;
        }
    }

    private static List<MergeCandidate> candidates(Connection connection, UUID job, List<Long> lines)
            throws SQLException {
        var candidates = new ArrayList<MergeCandidate>(lines.size());
        try (var select = connection.prepareStatement(CANDIDATES)) {
            select.setObject(1, job);
            select.setArray(2, connection.createArrayOf("bigint", lines.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    candidates.add(candidate(row));
                }
            }
        }
        return candidates;
    }

    private static MergeCandidate candidate(ResultSet row) throws SQLException {
        var enterprise = row.getObject(7, UUID.class);
        var firstLine = row.getObject(11, Long.class);
        return new MergeCandidate(
                row.getLong(1),
                StagedRow.Verdict.valueOf(row.getString(2)),
                flags(row, 3),
                region(row, 4),
                row.getString(5) == null ? null : Sector.valueOf(row.getString(5)),
                row.getObject(6, UUID.class),
                enterprise == null
                        ? null
                        : new MergeCandidate.Known(
                                enterprise, new RegionCode(row.getLong(8)), row.getBoolean(9), row.getBoolean(10)),
                firstLine == null
                        ? null
                        : new MergeCandidate.First(firstLine, row.getBoolean(12), fate(row, firstLine)));
    }

    private static MergeDecision.@Nullable Settled fate(ResultSet row, long line) throws SQLException {
        var fate = row.getString(13);
        return fate == null
                ? null
                : new MergeDecision.Settled(line, RowFate.valueOf(fate), flags(row, 14), row.getObject(15, UUID.class));
    }

    private static @Nullable RegionCode region(ResultSet row, int column) throws SQLException {
        var region = row.getObject(column, Long.class);
        return region == null ? null : new RegionCode(region);
    }

    static Set<RowFlag> flags(ResultSet row, int column) throws SQLException {
        var names = (String[]) row.getArray(column).getArray();
        return Arrays.stream(names)
                .map(RowFlag::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RowFlag.class)));
    }

    private static void write(Connection connection, UUID job, Collection<MergeDecision.Settled> settled)
            throws SQLException {
        try (var insert = connection.prepareStatement(FATES)) {
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

    private static Map<String, Long> counts(Connection connection, UUID job, State state) throws SQLException {
        var counts = new TreeMap<String, Long>();
        counts.put(ImportStagingOperations.STAGED, state.lines());
        try (var select =
                connection.prepareStatement("select name, lines from import_count where job = ? and kind = 'FATE'")) {
            select.setObject(1, job);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(RowFate.valueOf(row.getString(1)).countName(), row.getLong(2));
                }
            }
        }
        return counts;
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

    private record Plan(
            List<MergeDecision.Register> registers,
            List<MergeDecision.Change> changes,
            List<MergeCandidate> registeredElsewhere) {}
}
