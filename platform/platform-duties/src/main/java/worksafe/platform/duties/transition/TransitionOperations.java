package worksafe.platform.duties.transition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.NotFound;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Jobs;

/** Begins what a row with a transition asks for, once whatever many processes look, and does it a chunk at a time. */
@ApplicationScoped
class TransitionOperations {

    private static final int CHUNK = 1_000;
    private static final int LONGEST_TRANSACTION_SECONDS = 300;
    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

    /** Rows in force by that day whose transition nobody has begun, or whose work failed. */
    private static final String DUE = "select p.id, p.code from policy p where p.parameters like '%\"transition\"%'"
            + " and p.valid_from <= ? and (p.valid_to is null or p.valid_to > p.valid_from)"
            + " and not exists (select from policy_transition t left join job j on j.id = t.job_id"
            + " where t.policy_id = p.id and (t.finished_at is not null or j.state is distinct from 'FAILED'))"
            + " order by p.valid_from, p.id";

    private static final String STATE = "select through, processed, total, counts, job_id, begun_at, finished_at"
            + " from policy_transition where policy_id = ?";

    private final AgroalDataSource serving;
    private final AgroalDataSource database;
    private final PolicyBook book;
    private final Instance<RunningTerms> running;
    private final Jobs jobs;
    private final InstantSource clock;
    private final ObjectMapper json;

    TransitionOperations(
            AgroalDataSource serving,
            @DataSource("jobs") AgroalDataSource database,
            PolicyBook book,
            @Any Instance<RunningTerms> running,
            Jobs jobs,
            InstantSource clock,
            ObjectMapper json) {
        this.serving = serving;
        this.database = database;
        this.book = book;
        this.running = running;
        this.jobs = jobs;
        this.clock = clock;
        this.json = json;
    }

    /** Submits a job for each row in force that has a transition and none yet. */
    @Transactional
    void begin() {
        JdbcRows.run(serving, connection -> {
            if (!isAlone(connection)) {
                return;
            }
            var now = clock.instant();
            var due = new ArrayList<UUID>();
            JdbcRows.each(connection, DUE, List.of(ChinaTime.dayOf(now)), row -> {
                if (terms(row.getString(2)).isPresent()) {
                    due.add(row.getObject(1, UUID.class));
                }
            });
            for (var policy : due) {
                var job = Uuid7.next(clock);
                try (var insert =
                        connection.prepareStatement("insert into policy_transition (policy_id, job_id, begun_at)"
                                + " values (?, ?, ?) on conflict (policy_id) do update set job_id = excluded.job_id")) {
                    JdbcRows.fill(insert, List.of(policy, job, now.atOffset(ZoneOffset.UTC)));
                    insert.executeUpdate();
                }
                var unused = jobs.submit(job, TransitionJob.KIND, policy.toString(), null);
            }
        });
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(
                        "select pg_try_advisory_xact_lock(hashtextextended('policy-transition', 72))");
                var row = lock.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Which terms that policy dates, if any of this context. */
    Optional<RunningTerms> terms(String policyCode) {
        return running.stream().filter(terms -> terms.areDatedBy(policyCode)).findFirst();
    }

    @Transactional
    Optional<PolicyRow> row(UUID policy) {
        return book.row(policy);
    }

    /** The book, read in a transaction of its own: that of a chunk is on the other datasource. */
    @Transactional
    PolicyBook.Edition book() {
        return book.edition();
    }

    /**
     * Dates the next chunk anew, and writes how far that is with it.
     *
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean next(JobRun run, UUID policy, PolicyRow row, RunningTerms terms, PolicyBook.Edition edition) {
        return JdbcRows.within(database, connection -> {
            var before = state(connection, policy, STATE + " for update").orElseThrow();
            var total = before.total() == null ? Long.valueOf(terms.count(connection, row)) : before.total();
            var step = terms.next(connection, row, edition, before.through(), CHUNK);
            var counts = new TreeMap<>(before.counts());
            step.counts().forEach((fate, count) -> counts.merge(fate, count, Long::sum));
            var processed = before.processed() + step.looked();
            write(connection, policy, step, processed, total, counts);
            run.checkpoint(processed, total, counts);
            return step.last() != null;
        });
    }

    private void write(
            Connection connection,
            UUID policy,
            RunningTerms.Step step,
            long processed,
            Long total,
            Map<String, Long> counts)
            throws SQLException {
        var finished = step.last() == null ? clock.instant().atOffset(ZoneOffset.UTC) : null;
        try (var update = connection.prepareStatement("update policy_transition set through = coalesce(?, through),"
                + " processed = ?, total = ?, counts = ?, finished_at = ? where policy_id = ?")) {
            JdbcRows.fill(
                    update,
                    Arrays.asList(step.last(), processed, total, json.writeValueAsString(counts), finished, policy));
            update.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * How far the transition of a row is.
     *
     * @throws NotFound where it has none that has begun
     */
    @Transactional
    TransitionView get(UUID policy) {
        return JdbcRows.within(serving, connection -> {
            var state = state(connection, policy, STATE).orElseThrow(() -> new NotFound(policy));
            return new TransitionView(
                    policy,
                    state.job(),
                    state.begunAt(),
                    state.processed(),
                    state.total(),
                    state.counts(),
                    state.finishedAt());
        });
    }

    private Optional<State> state(Connection connection, UUID policy, String select) throws SQLException {
        var found = new ArrayList<State>();
        JdbcRows.each(connection, select, List.of(policy), row -> found.add(state(row)));
        return found.stream().findFirst();
    }

    private State state(ResultSet row) throws SQLException {
        try {
            var finished = row.getObject(7, OffsetDateTime.class);
            return new State(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    row.getObject(3, Long.class),
                    json.readValue(row.getString(4), COUNTS),
                    row.getObject(5, UUID.class),
                    row.getObject(6, OffsetDateTime.class).toInstant(),
                    finished == null ? null : finished.toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record State(
            @Nullable UUID through,
            long processed,
            @Nullable Long total,
            Map<String, Long> counts,
            UUID job,
            Instant begunAt,
            @Nullable Instant finishedAt) {}
}
