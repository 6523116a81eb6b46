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
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * Submits the job that seals all values anew under the key of this process.
     *
     * @throws RuleViolation 422 {@code outside-jurisdiction} to whoever acts for a place within the nation: one key serves all
     */
    @Transactional
    JobView begin(IdempotencyKey key) {
        scopes.current().requireAllOf(RegionCode.NATION);
        var version = personal.keyVersion();
        return idempotency.once(
                key,
                "rotatePersonalDataKey",
                new Asked(version),
                JobView.class,
                before -> jobs.get(before.id()),
                () -> submit(version));
    }

    private JobView submit(int version) {
        var id = Uuid7.next(clock);
        JdbcRows.run(
                serving,
                connection -> audit.record(
                        connection,
                        List.of(AuditedAct.of("personal-key-rotation-asked", "job", id, RegionCode.NATION)
                                .leadingTo("key version " + version))));
        return jobs.submit(id, KeyRotationJob.KIND, Integer.toString(version), null);
    }

    /**
     * Fails where this process seals with another key.
     *
     * @throws RuleViolation {@code personal-key-other}
     */
    void requireKey(int version) {
        if (personal.keyVersion() != version) {
            throw new RuleViolation(DutyProblem.PERSONAL_KEY_OTHER, version, personal.keyVersion());
        }
    }

    /** The columns to go through, each by its name. */
    @Transactional
    List<String> columns() {
        return JdbcRows.list(
                database, "select name from sealed_column order by name", List.of(), row -> row.getString(1));
    }

    /** Counts what is to be done, where that was not done yet; gives the pass to go on with. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    int begin(JobRun run, int version) {
        return JdbcRows.within(database, connection -> {
            var pass = JdbcRows.list(
                            connection,
                            "select coalesce(max(pass), 0) from key_rotation where job_id = ?",
                            List.of(run.id()),
                            row -> row.getInt(1))
                    .getFirst();
            if (pass == 0) {
                run.checkpoint(0, count(connection, version), Map.of());
            }
            return Math.max(1, pass);
        });
    }

    /**
     * Seals the next batch of a column anew, and writes how far that is with it.
     *
     * @return whether there may be more in this pass
     */
    @Transactional
    boolean next(JobRun run, String column, int version, int pass) {
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
            var keys = JdbcRows.list(
                    connection,
                    "select k from keys_to_reseal(?, ?, ?, ?) k order by k",
                    List.of(column, version, behind, BATCH),
                    row -> row.getObject(1, UUID.class));
            if (keys.isEmpty()) {
                return false;
            }
            var done = reseal(connection, column, version, keys);
            JdbcRows.change(
                    connection,
                    "update key_rotation set through = ?, resealed = resealed + ?, unreadable = unreadable + ?"
                            + " where job_id = ? and name = ? and pass = ?",
                    List.of(keys.getLast(), done.resealed(), done.unreadable(), run.id(), column, pass));
            var unused = checkpoint(connection, run, pass, null);
            counter.increment(done.resealed());
            return true;
        });
    }

    /** How many values are left that are sealed with another key, over all columns. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    Left left(JobRun run, int version, int pass) {
        return JdbcRows.within(database, connection -> {
            var all = count(connection, version);
            return new Left(all, checkpoint(connection, run, pass, all));
        });
    }

    private static long count(Connection connection, int version) throws SQLException {
        return JdbcRows.list(
                        connection,
                        "select coalesce(sum(count_to_reseal(name, ?)), 0) from sealed_column",
                        List.of(version),
                        row -> row.getLong(1))
                .getFirst();
    }

    /** Writes progress; tells how many values of the pass could not be read. */
    private static long checkpoint(Connection connection, JobRun run, int pass, @Nullable Long left)
            throws SQLException {
        var sums = JdbcRows.list(
                        connection,
                        "select coalesce(sum(resealed), 0), coalesce(sum(unreadable) filter (where pass = ?), 0)"
                                + " from key_rotation where job_id = ?",
                        List.of(pass, run.id()),
                        row -> new Batch(row.getLong(1), row.getLong(2)))
                .getFirst();
        run.checkpoint(
                sums.resealed(),
                null,
                left == null
                        ? Map.of("resealed", sums.resealed(), "unreadable", sums.unreadable())
                        : Map.of("resealed", sums.resealed(), "unreadable", sums.unreadable(), "left", left));
        return sums.unreadable();
    }

    private Batch reseal(Connection connection, String column, int version, List<UUID> keys) throws SQLException {
        var place = JdbcRows.list(
                        connection,
                        "select sealed_as from sealed_column where name = ?",
                        List.of(column),
                        row -> row.getString(1))
                .getFirst();
        var held = JdbcRows.list(
                connection,
                "select row_key, bound_to, sealed from values_to_reseal(?, ?, ?)",
                List.of(column, version, connection.createArrayOf("uuid", keys.toArray())),
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
                        (field, value) -> value.keyVersion() == personal.keyVersion()
                                ? value
                                : personal.reseal(held.boundTo(), field, value));
    }

    /** What is left after a pass, and how much of it cannot be read. */
    record Left(long all, long unreadable) {}

    /** What tells a retry from another request. */
    private record Asked(int keyVersion) {}

    private record Batch(long resealed, long unreadable) {}

    private record Held(UUID key, UUID boundTo, String sealed) {}

    private record Broken(UUID row, @Nullable String why) {}
}
