package worksafe.registry.derivation;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.kernel.Uuid7;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Jobs;
import worksafe.registry.feed.EnterpriseWrites;
import worksafe.registry.trade.DerivedTrades;
import worksafe.registry.trade.TradeRule;

/** Begins a derivation once for each set of rows, and does it a chunk at a time. */
@ApplicationScoped
class DerivationOperations {

    private static final int CHUNK = 2_000;
    private static final int LONGEST_TRANSACTION_SECONDS = 300;

    /** The rows in force, unless the last derivation was by these, or somebody is at it or stopped just that. */
    private static final String DUE = "select r.rules from (select coalesce(string_agg(id || ' ' || version, ','"
            + " order by id), '') as rules from policy where code = ? and valid_from <= ?"
            + " and (valid_to is null or valid_to > ?)) r"
            + " where not exists (select from trade_derivation d left join job j on j.id = d.job_id"
            + " where d.finished_at is not null and d.rules = r.rules"
            + " or d.finished_at is null and (j.state in ('QUEUED', 'RUNNING')"
            + " or j.state = 'CANCELLED' and d.rules = r.rules))";

    private static final String BEGIN = "insert into trade_derivation (rules, job_id, begun_at) values (?, ?, ?)"
            + " on conflict (one) do update set rules = excluded.rules, job_id = excluded.job_id,"
            + " begun_at = excluded.begun_at, through = null, processed = 0, changed = 0, finished_at = null";

    private static final String NEXT = "select id, industry, region, array_to_string(derived_trades, ',')"
            + " from enterprise where state = 'ACTIVE' and id > ? order by id limit ? for no key update";

    private final AgroalDataSource serving;
    private final AgroalDataSource database;
    private final TradeRule rule;
    private final EnterpriseWrites enterprises;
    private final Jobs jobs;
    private final InstantSource clock;

    DerivationOperations(
            AgroalDataSource serving,
            @DataSource("jobs") AgroalDataSource database,
            TradeRule rule,
            EnterpriseWrites enterprises,
            Jobs jobs,
            InstantSource clock) {
        this.serving = serving;
        this.database = database;
        this.rule = rule;
        this.enterprises = enterprises;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Submits a job where the trades were derived by other rows than those in force, and none is at it. */
    @Transactional
    void begin() {
        JdbcRows.run(serving, connection -> {
            if (!JdbcRows.isAlone(connection, "trade-derivation")) {
                return;
            }
            var due = new ArrayList<String>();
            var today = rule.today();
            JdbcRows.each(connection, DUE, List.of(TradeRule.POLICY, today, today), row -> due.add(row.getString(1)));
            if (due.isEmpty()) {
                return;
            }
            var job = Uuid7.next(clock);
            try (var insert = connection.prepareStatement(BEGIN)) {
                JdbcRows.fill(
                        insert, List.of(due.getFirst(), job, clock.instant().atOffset(ZoneOffset.UTC)));
                insert.executeUpdate();
            }
            var unused = jobs.submit(job, DerivationJob.KIND, "", null);
        });
    }

    /** The rule, read in a transaction of its own: that of a chunk is on the other datasource. */
    @Transactional
    TradeRule.Reading rule() {
        return rule.forMany();
    }

    /**
     * Derives the next chunk anew, and writes how far that is with it.
     *
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean next(JobRun run, TradeRule.Reading follows) {
        return JdbcRows.within(database, connection -> {
            var before = state(connection);
            var chunk = chunk(connection, before.through());
            var changed = before.changed() + enterprises.derive(connection, others(chunk, follows));
            var processed = before.processed() + chunk.size();
            write(connection, chunk.isEmpty() ? null : chunk.getLast().id(), processed, changed);
            run.checkpoint(processed, null, Map.of("changed", changed));
            return !chunk.isEmpty();
        });
    }

    private static State state(Connection connection) throws SQLException {
        var found = new ArrayList<State>();
        JdbcRows.each(
                connection,
                "select through, processed, changed from trade_derivation for update",
                List.of(),
                row -> found.add(new State(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3))));
        return found.getFirst();
    }

    private static List<Known> chunk(Connection connection, @Nullable UUID after) throws SQLException {
        var chunk = new ArrayList<Known>(CHUNK);
        JdbcRows.each(
                connection,
                NEXT,
                List.of(after == null ? new UUID(0, 0) : after, CHUNK),
                row -> chunk.add(new Known(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new RegionCode(row.getLong(3)),
                        row.getString(4))));
        return chunk;
    }

    /** Those from whose industry other trades follow than before. */
    private static Map<UUID, DerivedTrades> others(List<Known> chunk, TradeRule.Reading rule) {
        var asked = new HashMap<Question, DerivedTrades>();
        var others = new LinkedHashMap<UUID, DerivedTrades>();
        for (var known : chunk) {
            var follows = asked.computeIfAbsent(
                    new Question(known.industry(), known.region()),
                    question -> rule.of(industry(question.industry()), question.region()));
            if (!known.has(follows.trades())) {
                others.put(known.id(), follows);
            }
        }
        return others;
    }

    /** What was written before codes were checked, and is none, tells nothing. */
    private static @Nullable IndustryCode industry(@Nullable String code) {
        try {
            return code == null ? null : new IndustryCode(code);
        } catch (InvalidValue none) {
            return null;
        }
    }

    private void write(Connection connection, @Nullable UUID through, long processed, long changed)
            throws SQLException {
        var finished = through == null ? clock.instant().atOffset(ZoneOffset.UTC) : null;
        try (var update = connection.prepareStatement("update trade_derivation set through = coalesce(?, through),"
                + " processed = ?, changed = ?, finished_at = ?")) {
            JdbcRows.fill(update, Arrays.asList(through, processed, changed, finished));
            update.executeUpdate();
        }
    }

    private record State(@Nullable UUID through, long processed, long changed) {}

    private record Question(@Nullable String industry, RegionCode region) {}

    /** An enterprise as it is stored. */
    private record Known(
            UUID id,
            @Nullable String industry,
            RegionCode region,
            @Nullable String derived) {

        boolean has(@Nullable Set<Trade> trades) {
            if (derived == null || trades == null) {
                return derived == null && trades == null;
            }
            return trades.equals(new TreeSet<>(Trade.known(List.of(derived.split(",")))));
        }
    }
}
