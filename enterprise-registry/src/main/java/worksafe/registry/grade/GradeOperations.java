package worksafe.registry.grade;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.lock.AdvisoryLock;
import worksafe.registry.evaluation.DueQueue;

/** Begins to grade all once other rows hold, does it a chunk at a time, and grades single ones of which something was written. */
@ApplicationScoped
class GradeOperations {

    private static final int CHUNK = 2_000;
    private static final int LONGEST_TRANSACTION_SECONDS = 300;

    /** Of several who grade, one writes at a time: no two have seen the same grade and both change it. */
    private static final AdvisoryLock SETS = new AdvisoryLock("grade-sets", 71);

    /** The rows in force, unless all were graded by these, or somebody is at it or stopped just that. */
    private static final String DUE = "select r.rules from (select coalesce(string_agg(id || ' ' || version, ','"
            + " order by id), '') as rules from policy where code like 'grade.%' and valid_from <= ?"
            + " and (valid_to is null or valid_to > ?)) r"
            + " where not exists (select from grade_run g left join job j on j.id = g.job_id"
            + " where g.finished_at is not null and g.rules = r.rules"
            + " or g.finished_at is null and (j.state in ('QUEUED', 'RUNNING')"
            + " or j.state = 'CANCELLED' and g.rules = r.rules))";

    private static final String BEGIN = "insert into grade_run (rules, job_id, begun_at) values (?, ?, ?)"
            + " on conflict (one) do update set rules = excluded.rules, job_id = excluded.job_id,"
            + " begun_at = excluded.begun_at, through = null, processed = 0, changed = 0, finished_at = null";

    private static final String NEXT =
            "select id from enterprise where state = 'ACTIVE' and id > ? order by id limit ?";

    private final AgroalDataSource serving;
    private final AgroalDataSource database;
    private final GradeSets sets;
    private final Jobs jobs;
    private final InstantSource clock;

    GradeOperations(
            AgroalDataSource serving,
            @DataSource("jobs") AgroalDataSource database,
            GradeSets sets,
            Jobs jobs,
            InstantSource clock) {
        this.serving = serving;
        this.database = database;
        this.sets = sets;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Submits a job where other rows hold than those by which all were graded last, and none is at it. */
    @Transactional
    void begin() {
        JdbcRows.run(serving, connection -> {
            if (!JdbcRows.isAlone(connection, "grades")) {
                return;
            }
            var due = new ArrayList<String>();
            var today = ChinaTime.dayOf(clock.instant());
            JdbcRows.each(connection, DUE, List.of(today, today), row -> due.add(row.getString(1)));
            if (due.isEmpty()) {
                return;
            }
            var job = Uuid7.next(clock);
            var unused = JdbcRows.change(
                    connection,
                    BEGIN,
                    List.of(due.getFirst(), job, clock.instant().atOffset(ZoneOffset.UTC)));
            var total = new ArrayList<Long>();
            JdbcRows.each(
                    connection,
                    "select count(*) from enterprise where state = 'ACTIVE'",
                    List.of(),
                    row -> total.add(row.getLong(1)));
            var unusedJob = jobs.submit(job, GradeJob.KIND, "", total.getFirst());
        });
    }

    /**
     * Grades the next chunk, and writes how far that is with it.
     *
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean next(JobRun run, GradeRuleQueries.Edition book) {
        return JdbcRows.within(database, connection -> {
            inTurn(connection);
            var before = state(connection);
            var chunk = new ArrayList<UUID>(CHUNK);
            JdbcRows.each(
                    connection,
                    NEXT,
                    List.of(before.through() == null ? new UUID(0, 0) : before.through(), CHUNK),
                    row -> chunk.add(row.getObject(1, UUID.class)));
            var changed = before.changed() + sets.grade(connection, book, chunk);
            var processed = before.processed() + chunk.size();
            write(connection, chunk.isEmpty() ? null : chunk.getLast(), processed, changed);
            run.checkpoint(processed, null, Map.of("changed", changed));
            return !chunk.isEmpty();
        });
    }

    /**
     * Grades the next set of enterprises of which something was written.
     *
     * @param beside whether what feeds brought is graded even while an import is at work
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean due(GradeRuleQueries.Edition book, boolean beside) {
        return JdbcRows.within(database, connection -> {
            inTurn(connection);
            // Of one enterprise much may have been written: what was taken says whether there is more.
            var written = DueQueue.GRADES.take(connection, CHUNK, beside);
            var unused = sets.grade(connection, book, new LinkedHashSet<>(written));
            return written.size() >= CHUNK;
        });
    }

    private static void inTurn(Connection connection) throws SQLException {
        SETS.take(connection, SETS.name());
    }

    private static State state(Connection connection) throws SQLException {
        var found = new ArrayList<State>();
        JdbcRows.each(
                connection,
                "select through, processed, changed from grade_run for update",
                List.of(),
                row -> found.add(new State(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3))));
        return found.getFirst();
    }

    private void write(Connection connection, @Nullable UUID through, long processed, long changed)
            throws SQLException {
        var finished = through == null ? clock.instant().atOffset(ZoneOffset.UTC) : null;
        var unused = JdbcRows.change(
                connection,
                "update grade_run set through = coalesce(?, through), processed = ?, changed = ?, finished_at = ?",
                Arrays.asList(through, processed, changed, finished));
    }

    private record State(@Nullable UUID through, long processed, long changed) {}
}
