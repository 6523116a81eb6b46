package worksafe.platform.duties.personal;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.JobView;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.Scopes;

/** Begins a rotation of keys, and does it a batch at a time, each in a transaction of its own. */
@ApplicationScoped
class KeyRotationOperations {

    static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(KeyRotationOperations.class);
    private static final int LONGEST_TRANSACTION_SECONDS = 300;
    private static final String DOCUMENT = ".*";

    private final AgroalDataSource serving;
    private final AgroalDataSource database;
    private final PersonalData personal;
    private final Instance<SealedDocument> documents;
    private final Jobs jobs;
    private final Scopes scopes;
    private final Audit audit;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final Counter counter;

    KeyRotationOperations(
            AgroalDataSource serving,
            @DataSource("jobs") AgroalDataSource database,
            PersonalData personal,
            @Any Instance<SealedDocument> documents,
            Jobs jobs,
            Scopes scopes,
            Audit audit,
            Idempotency idempotency,
            InstantSource clock,
            MeterRegistry meters) {
        this.serving = serving;
        this.database = database;
        this.personal = personal;
        this.documents = documents;
        this.jobs = jobs;
        this.scopes = scopes;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
        this.counter = meters.counter("worksafe_personal_values_resealed");
    }

    /**
     * Submits the job that seals all values anew by the key and algorithm of this process.
     *
     * @throws RuleViolation 422 {@code outside-jurisdiction} to whoever acts for a place within the nation: one key serves all;
     *     409 {@code personal-key-other} where this process knows of a newer key, as while processes are restarted one by one
     */
    @Transactional
    JobView begin(IdempotencyKey key) {
        scopes.current().requireAllOf(RegionCode.NATION);
        var wanted = present();
        return idempotency.once(
                key,
                "rotatePersonalDataKey",
                new Asked(wanted.text()),
                JobView.class,
                before -> jobs.get(before.id()),
                () -> submit(wanted));
    }

    private JobView submit(SealPrefix wanted) {
        var id = Uuid7.next(clock);
        JdbcRows.run(
                serving,
                connection -> audit.record(
                        connection,
                        List.of(AuditedAct.of("personal-key-rotation-asked", "job", id, RegionCode.NATION)
                                .leadingTo(wanted.toString()))));
        return jobs.submit(id, KeyRotationJob.KIND, wanted.text(), null);
    }

    /**
     * Fails where this process seals with another key or algorithm, or knows of a newer key.
     *
     * @throws RuleViolation {@code personal-key-other}
     */
    void requirePresent(SealPrefix wanted) {
        var present = present();
        if (!present.equals(wanted)) {
            throw other(wanted, present);
        }
    }

    /** How this process seals; not where it is to read already what others seal with the next key. */
    private SealPrefix present() {
        var present = personal.present();
        var newest = personal.newestKeyVersion();
        if (newest > present.keyVersion()) {
            throw other(new SealPrefix(present.algorithm(), newest), present);
        }
        return present;
    }

    private static RuleViolation other(SealPrefix wanted, SealPrefix present) {
        return new RuleViolation(
                DutyProblem.PERSONAL_KEY_OTHER,
                wanted.keyVersion(),
                wanted.algorithm().name(),
                present.keyVersion(),
                present.algorithm().name());
    }

    /** The columns to go through, each by its name. */
    @Transactional
    List<String> columns() {
        return JdbcRows.list(
                database, "select name from sealed_column order by name", List.of(), row -> row.getString(1));
    }

    /** What the rotation last found left; counts what is to be done, where that was not done yet. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    Look begin(JobRun run, SealPrefix wanted) {
        return JdbcRows.within(database, connection -> {
            var before = looked(connection, run);
            if (before.isPresent()) {
                return before.get();
            }
            var all = count(connection, wanted);
            JdbcRows.change(
                    connection,
                    "insert into key_rotation_look (job_id, pass, remaining) values (?, 0, ?)",
                    List.of(run.id(), all));
            checkpoint(connection, run, wanted, 0, all, all);
            return looked(connection, run).orElseThrow();
        });
    }

    /**
     * Seals the next batch of a column anew, and writes how far that is with it.
     *
     * @return whether there may be more in this pass
     */
    @Transactional
    boolean next(JobRun run, String column, SealPrefix wanted, int pass) {
        return JdbcRows.within(database, connection -> {
            JdbcRows.change(
                    connection,
                    "insert into key_rotation (job_id, name, pass) values (?, ?, ?) on conflict do nothing",
                    List.of(run.id(), column, pass));
            var behind = JdbcRows.list(
                            connection,
                            "select through from key_rotation where job_id = ? and name = ? and pass = ? for update",
                            List.of(run.id(), column, pass),
                            row -> row.getObject(1, UUID.class))
                    .getFirst();
            var window = JdbcRows.list(
                            connection,
                            "select through, keys from keys_to_reseal(?, ?, ?, ?)",
                            List.of(column, wanted.text(), behind, BATCH),
                            KeyRotationOperations::window)
                    .getFirst();
            var through = window.through();
            if (through == null) {
                return false;
            }
            var done = window.keys().isEmpty() ? new Batch(0, 0) : reseal(connection, column, wanted, window.keys());
            JdbcRows.change(
                    connection,
                    "update key_rotation set through = ?, resealed = resealed + ?, unreadable = unreadable + ?"
                            + " where job_id = ? and name = ? and pass = ?",
                    List.of(through, done.resealed(), done.unreadable(), run.id(), column, pass));
            checkpoint(connection, run, wanted, pass, null, null);
            counter.increment(done.resealed());
            return true;
        });
    }

    /** Looks how many values are left that are sealed otherwise, over all columns, and notes it. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    Look look(JobRun run, SealPrefix wanted, int pass) {
        return JdbcRows.within(database, connection -> {
            var all = count(connection, wanted);
            JdbcRows.change(
                    connection,
                    "update key_rotation_look set pass = ?, remaining = ?,"
                            + " in_vain = case when ? < remaining then 0 else in_vain + 1 end,"
                            + " since = case when ? = remaining then since else clock_timestamp() end where job_id = ?",
                    List.of(pass, all, all, all, run.id()));
            checkpoint(connection, run, wanted, pass, null, all);
            return looked(connection, run).orElseThrow();
        });
    }

    private static Optional<Look> looked(Connection connection, JobRun run) throws SQLException {
        return JdbcRows.list(
                        connection,
                        "select l.pass, l.remaining, (select coalesce(sum(r.unreadable), 0) from key_rotation r"
                                + " where r.job_id = l.job_id and r.pass = l.pass), l.in_vain,"
                                + " floor(extract(epoch from clock_timestamp() - l.since)) from key_rotation_look l"
                                + " where l.job_id = ?",
                        List.of(run.id()),
                        row -> new Look(
                                row.getInt(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getInt(4),
                                Duration.ofSeconds(row.getLong(5))))
                .stream()
                .findFirst();
    }

    private static Window window(ResultSet row) throws SQLException {
        return new Window(
                row.getObject(1, UUID.class), List.of((UUID[]) row.getArray(2).getArray()));
    }

    private static long count(Connection connection, SealPrefix wanted) throws SQLException {
        return JdbcRows.list(
                        connection,
                        "select coalesce(sum(count_to_reseal(name, ?)), 0) from sealed_column",
                        List.of(wanted.text()),
                        row -> row.getLong(1))
                .getFirst();
    }

    /** Writes progress, and what is known anew: how much there is to do, how much is left. */
    private static void checkpoint(
            Connection connection, JobRun run, SealPrefix wanted, int pass, @Nullable Long total, @Nullable Long left)
            throws SQLException {
        var sums = JdbcRows.list(
                        connection,
                        "select coalesce(sum(resealed), 0), coalesce(sum(unreadable) filter (where pass = ?), 0)"
                                + " from key_rotation where job_id = ?",
                        List.of(pass, run.id()),
                        row -> new Batch(row.getLong(1), row.getLong(2)))
                .getFirst();
        var counts = new HashMap<String, Long>();
        counts.put("keyVersion", (long) wanted.keyVersion());
        counts.put("resealed", sums.resealed());
        counts.put("unreadable", sums.unreadable());
        if (left != null) {
            counts.put("left", left);
        }
        run.checkpoint(sums.resealed(), total, counts);
    }

    /** Seals those rows of a column anew, in the transaction of that connection. */
    Batch reseal(Connection connection, String column, SealPrefix wanted, List<UUID> keys) throws SQLException {
        var place = JdbcRows.list(
                        connection,
                        "select sealed_as from sealed_column where name = ?",
                        List.of(column),
                        row -> row.getString(1))
                .getFirst();
        var held = JdbcRows.list(
                connection,
                "select row_key, bound_to, sealed from values_to_reseal(?, ?, ?)",
                List.of(column, wanted.text(), connection.createArrayOf("uuid", keys.toArray())),
                row -> new Held(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
        var rows = new ArrayList<List<Object>>(held.size());
        Broken broken = null;
        var unreadable = 0L;
        for (var one : held) {
            try {
                rows.add(List.of(one.key(), one.sealed(), resealed(column, place, one)));
            } catch (ValueCipher.SealBroken | IllegalArgumentException e) {
                unreadable++;
                broken = broken == null ? new Broken(one.key(), e.getMessage()) : broken;
            }
        }
        if (broken != null) {
            // One of a batch: where a key is missing all of them are.
            LOG.warnf(
                    "%d values of %s do not open, among them that of row %s: %s",
                    unreadable, column, broken.row(), broken.why());
        }
        if (rows.isEmpty()) {
            return new Batch(0, unreadable);
        }
        var parameters = new ArrayList<Object>();
        parameters.add(column);
        parameters.addAll(JdbcRows.columns(connection, List.of("uuid", "text", "text"), rows));
        var changed = JdbcRows.list(connection, "select reseal(?, ?, ?, ?)", parameters, row -> row.getLong(1))
                .getFirst();
        return new Batch(changed, unreadable);
    }

    private String resealed(String column, String place, Held held) {
        if (!place.endsWith(DOCUMENT)) {
            return personal.reseal(held.boundTo(), place, new SealedValue(held.sealed()))
                    .text();
        }
        return documents.stream()
                .filter(document -> document.column().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing takes " + column + " apart"))
                .exchange(
                        held.sealed(),
                        (field, value) -> value.prefix().equals(personal.present())
                                ? value
                                : personal.reseal(held.boundTo(), field, value));
    }

    /**
     * What was found left.
     *
     * @param pass after which one, the first being 1
     * @param unreadable how much of it that pass could not read
     * @param inVain after how many passes no fewer were left than before
     * @param unchanged for how long as much is left, to the second
     */
    record Look(int pass, long left, long unreadable, int inVain, Duration unchanged) {}

    /** Through which key rows were looked at, none where there is no other; and the keys of those to be sealed anew. */
    private record Window(@Nullable UUID through, List<UUID> keys) {}

    /** What tells a retry from another request. */
    private record Asked(String prefix) {}

    /** How many values were sealed anew, and how many do not open. */
    record Batch(long resealed, long unreadable) {}

    private record Held(UUID key, UUID boundTo, String sealed) {}

    private record Broken(UUID row, @Nullable String why) {}
}
