package worksafe.platform.duties.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.platform.service.JdbcRows;
import worksafe.stack.Passwords;
import worksafe.stack.PostgresServer;
import worksafe.stack.Provisioning;
import worksafe.stack.ServiceDatabase;
import worksafe.tlog.Hash;
import worksafe.tlog.LogEntry;
import worksafe.tlog.LogVerdict;
import worksafe.tlog.LogVerifier;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.TiledTree;

/**
 * The log of a million entries, on a database of its own with the platform's tables: how fast it grows while others read it and
 * write entries, how long it takes to be verified, and what it costs whoever writes. Prints its figures.
 */
@Tag("proof")
class AuditHammerTest {

    private static final int ENTRIES = 1_000_000;
    private static final int SET = 5_000;
    private static final int SINGLES = 1_000;
    private static final long SECOND = 1_000_000_000;

    /** As many entries as asked for, of the length that those of events have. */
    private static final String WRITE = """
            insert into audit_entry (id, recorded_at, actor, role, region, sector, enterprise_id, action, object_type,
                                     object_id, object_version, decision, after_sha256, event_id, leaf, leaf_hash)
            select id, now(), 'hammer', 'job', 320281102000, 'EMERGENCY', id, 'noted', 'note', id::text, 1, 'PERMITTED',
                   state, id, leaf, sha256('\\x00'::bytea || convert_to(leaf, 'UTF8'))
              from (select uuidv7() as id, encode(sha256(convert_to(n::text, 'UTF8')), 'hex') as state
                      from generate_series(1, ?) n offset 0) made,
                   lateral (select '{"action":"noted","actor":"hammer","after":"' || state || '","decision":"PERMITTED",'
                       || '"enterpriseId":"' || id || '","form":2,"id":"' || id || '","objectId":"' || id
                       || '","objectType":"note","objectVersion":1,"region":"320281102000","role":"job",'
                       || '"sector":"EMERGENCY","time":"2026-03-01T01:02:03.000456Z"}' as leaf) said
            """;

    private static PostgresServer server;
    private static ServiceDatabase database;
    private static AgroalDataSource jobs;

    private final AuditLogKey key = new AuditLogKey(
            "development",
            Optional.of(Base64.getEncoder().encodeToString(new byte[32])),
            Optional.empty(),
            "worksafe.local",
            "hammer");
    private final NoteSigner signer = key.signer().orElseThrow();
    /** Nothing hands in a digest here, so that none is written. */
    private final AuditLogOperations log =
            new AuditLogOperations(jobs, key, new DigestOperations(jobs, null), InstantSource.system());

    @BeforeAll
    static void start() throws SQLException {
        server = PostgresServer.ephemeral();
        database = Provisioning.service(server.superuser(), "hammer", Passwords.random());
        var migrated = Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .locations("classpath:db/platform")
                .table("platform_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true)
                .placeholders(Map.of("rw", "hammer_rw", "jobs", database.jobs()))
                .load()
                .migrate();
        assertThat(migrated.migrationsExecuted).isPositive();
        jobs = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(database.url())
                                .autoCommit(false)
                                .principal(new NamePrincipal(database.jobs()))
                                .credential(new SimplePassword(database.jobsPassword())))));
    }

    @AfterAll
    static void stop() {
        jobs.close();
        server.close();
    }

    private static Connection owner() throws SQLException {
        var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
        connection.setAutoCommit(false);
        return connection;
    }

    @Test
    void millionEntriesAreNumberedWhileOthersReadAndWriteAndThenVerified() throws Exception {
        var began = System.nanoTime();
        try (var owner = owner()) {
            for (int i = 0; i < ENTRIES; i += SET) {
                assertThat(write(owner, SET)).isPositive();
            }
        }
        System.out.printf("audit: %d entries written at %.0f a second%n", ENTRIES, ENTRIES / seconds(began));

        var isOver = new AtomicBoolean();
        long grown;
        double took;
        var rounds = new ArrayList<Long>();
        try (var others = Executors.newFixedThreadPool(2)) {
            var reads = others.submit(() -> read(isOver));
            var writes = others.submit(() -> writeOneByOne(isOver));
            try {
                began = System.nanoTime();
                grown = grow(rounds);
                took = seconds(began);
            } finally {
                isOver.set(true);
            }
            assertThat(reads.get())
                    .as("checkpoints that were read and led to by their tiles")
                    .isPositive();
            System.out.printf(
                    "audit: meanwhile %d checkpoints read, %d entries written one by one, %.2f ms each (median)%n",
                    reads.get(), writes.get().size(), median(writes.get()) / 1e6);
        }
        System.out.printf(
                "audit: %d entries numbered at %.0f a second, in %d checkpoints of %.0f ms (median), the longest %.0f ms%n",
                grown,
                grown / took,
                rounds.size(),
                median(rounds) / 1e6,
                rounds.stream().mapToLong(Long::longValue).max().orElse(0) / 1e6);
        assertThat(grown).isGreaterThanOrEqualTo(ENTRIES);
        assertThat(grown / took).as("entries a second").isGreaterThan(10_000);
        assertThat(rounds.stream().filter(round -> round > SECOND).count())
                .as("checkpoints of more than a second")
                .isLessThanOrEqualTo(rounds.size() / 20);

        var rest = grow(new ArrayList<>());
        try (var owner = owner()) {
            began = System.nanoTime();
            var verdict = LogVerifier.trusting(signer.key())
                    .verify(note(owner), entries(owner, grown + rest), new AuditTiles(owner), List.of());
            var verified = seconds(began);
            System.out.printf("audit: %d entries verified in %.1f s%n", grown + rest, verified);
            assertThat(verdict).isEqualTo(new LogVerdict(grown + rest, 0, Optional.empty()));
            assertThat(verified).as("seconds").isLessThan(60);
        }
    }

    /** Until nothing waits, as the sweep does. */
    private long grow(List<Long> rounds) throws SQLException {
        long all = 0;
        int grown = LeafBatch.LEAST;
        while (grown >= LeafBatch.LEAST) {
            var began = System.nanoTime();
            try (var connection = jobs.getConnection()) {
                grown = log.growOn(connection, signer);
                connection.commit();
            }
            rounds.add(System.nanoTime() - began);
            all += grown;
        }
        return all;
    }

    private static long read(AtomicBoolean isOver) throws SQLException {
        long reads = 0;
        while (!isOver.get()) {
            try (var connection = jobs.getConnection()) {
                JdbcRows.change(connection, "set transaction isolation level repeatable read", List.of());
                var agreed = JdbcRows.list(
                        connection,
                        "select size, root from audit_checkpoint order by size desc limit 1",
                        List.of(),
                        row -> new TiledTree(new AuditTiles(connection), row.getLong(1))
                                .root()
                                .equals(Hash.of(row.getBytes(2))));
                connection.commit();
                assertThat(agreed).as("the tiles lead to the signed root").doesNotContain(false);
                reads += agreed.size();
            }
        }
        return reads;
    }

    private static List<Long> writeOneByOne(AtomicBoolean isOver) throws SQLException {
        var times = new ArrayList<Long>();
        try (var owner = owner()) {
            while (!isOver.get()) {
                times.add(write(owner, 1));
            }
        }
        return times;
    }

    /** Returns how many nanoseconds the statement took, without its commit. */
    private static long write(Connection owner, int entries) throws SQLException {
        var began = System.nanoTime();
        JdbcRows.change(owner, WRITE, List.of(entries));
        var took = System.nanoTime() - began;
        owner.commit();
        return took;
    }

    @Test
    void entryThatWaitsCostsItsWriterLessThanAMillisecond() throws SQLException {
        try (var owner = owner()) {
            var waiting = singles(owner);
            JdbcRows.change(owner, "alter table audit_entry disable trigger audit_entry_waits", List.of());
            var alone = singles(owner);
            owner.rollback();
            System.out.printf(
                    "audit: an entry is written in %.3f ms, and with what lets it wait in %.3f ms (medians)%n",
                    alone / 1e6, waiting / 1e6);
            assertThat(waiting - alone)
                    .as("nanoseconds")
                    .isLessThan(Duration.ofMillis(1).toNanos());
        }
    }

    private static long singles(Connection owner) throws SQLException {
        var times = new ArrayList<Long>();
        for (int i = 0; i < SINGLES; i++) {
            var began = System.nanoTime();
            JdbcRows.change(owner, WRITE, List.of(1));
            times.add(System.nanoTime() - began);
        }
        return median(times);
    }

    private static byte[] note(Connection owner) throws SQLException {
        return JdbcRows.list(
                        owner,
                        "select note from audit_checkpoint order by size desc limit 1",
                        List.of(),
                        row -> row.getString(1).getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }

    private static Iterable<LogEntry> entries(Connection owner, long size) {
        return () -> LongStream.iterate(0, from -> from < size, from -> from + SET)
                .boxed()
                .flatMap(from -> page(owner, from).stream())
                .iterator();
    }

    private static List<LogEntry> page(Connection owner, long from) {
        try {
            return JdbcRows.list(
                    owner,
                    "select leaf_index, leaf from audit_leaf,"
                            + " lateral (select leaf from audit_entry where id = entry_id limit 1) entry"
                            + " where leaf_index >= ? and leaf_index < ? order by leaf_index",
                    List.of(from, from + SET),
                    row -> new LogEntry(row.getLong(1), row.getString(2).getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0L);
    }
}
