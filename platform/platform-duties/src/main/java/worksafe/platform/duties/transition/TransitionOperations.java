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

    /** The database does most of the work: two connections keep two of its processors busy and leave half of the pool. */
    private static final int PORTIONS = 2;

    private static final int LONGEST_TRANSACTION_SECONDS = 300;
    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

    /** Rows in force by that day whose transition nobody has begun, or whose work failed. */
    private static final String DUE = "select p.id, p.code from policy p where p.parameters like '%\"transition\"%'"
            + " and p.valid_from <= ? and (p.valid_to is null or p.valid_to > p.valid_from)"
            + " and not exists (select from policy_transition t left join job j on j.id = t.job_id"
            + " where t.policy_id = p.id and (t.finished_at is not null or j.state is distinct from 'FAILED'))"
            + " order by p.valid_from, p.id";

    private static final String PORTION =
            " from policy_transition_portion where policy_id = ? and number = ? and portions = ?";

    private static final String STATE =
            "select processed, total, counts, begun_at, finished_at" + " from policy_transition where policy_id = ?";

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
            if (!JdbcRows.isAlone(connection, "policy-transition")) {
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
                JdbcRows.change(
                        connection,
                        "insert into policy_transition (policy_id, job_id, begun_at) values (?, ?, ?)"
                                + " on conflict (policy_id) do update set job_id = excluded.job_id",
                        List.of(policy, job, now.atOffset(ZoneOffset.UTC)));
                var unused = jobs.submit(job, TransitionJob.KIND, policy.toString(), null);
            }
        });
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

    /** Counts what has to be looked at and divides it, where that was not done yet. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    List<RunningTerms.Portion> divide(JobRun run, UUID policy, PolicyRow row, RunningTerms terms) {
        return JdbcRows.within(database, connection -> {
            var before = state(connection, policy, STATE + " for update").orElseThrow();
            if (before.total() == null) {
                var total = terms.count(connection, row);
                JdbcRows.change(
                        connection,
                        "update policy_transition set total = ? where policy_id = ?",
                        List.of(total, policy));
                JdbcRows.change(
                        connection,
                        "insert into policy_transition_portion (policy_id, number, portions)"
                                + " select ?, number, ? from generate_series(0, ? - 1) number on conflict do nothing",
                        List.of(policy, PORTIONS, PORTIONS));
                run.checkpoint(before.processed(), total, before.counts());
            }
            var portions = new ArrayList<RunningTerms.Portion>();
            JdbcRows.each(
                    connection,
                    "select number, portions from policy_transition_portion where policy_id = ? order by number",
                    List.of(policy),
                    found -> portions.add(new RunningTerms.Portion(found.getInt(1), found.getInt(2))));
            return portions;
        });
    }

    /**
     * Dates the next chunk of a portion anew, and writes how far that is with it.
     *
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean next(
            JobRun run,
            UUID policy,
            PolicyRow row,
            RunningTerms terms,
            PolicyBook.Edition edition,
            RunningTerms.Portion portion) {
        return JdbcRows.within(database, connection -> {
            var through = new ArrayList<@Nullable UUID>();
            JdbcRows.each(
                    connection,
                    "select through" + PORTION + " for update",
                    List.of(policy, portion.number(), portion.of()),
                    found -> through.add(found.getObject(1, UUID.class)));
            var step = terms.next(connection, row, edition, portion, through.getFirst(), CHUNK);
            if (step.last() == null) {
                return false;
            }
            JdbcRows.change(
                    connection,
                    "update policy_transition_portion set through = ? where policy_id = ? and number = ?",
                    List.of(step.last(), policy, portion.number()));
            // Last of all: from here on the other portions wait for this one.
            var before = state(connection, policy, STATE + " for update").orElseThrow();
            var counts = new TreeMap<>(before.counts());
            step.counts().forEach((fate, count) -> counts.merge(fate, count, Long::sum));
            var processed = before.processed() + step.looked();
            JdbcRows.change(
                    connection,
                    "update policy_transition set processed = ?, counts = ? where policy_id = ?",
                    List.of(processed, written(counts), policy));
            run.checkpoint(processed, before.total(), counts);
            return true;
        });
    }

    private String written(Map<String, Long> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing is left in any portion. */
    @Transactional
    void finish(UUID policy) {
        JdbcRows.run(
                database,
                connection -> JdbcRows.change(
                        connection,
                        "update policy_transition set finished_at = ? where policy_id = ?",
                        List.of(clock.instant().atOffset(ZoneOffset.UTC), policy)));
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
                    policy, state.begunAt(), state.processed(), state.total(), state.counts(), state.finishedAt());
        });
    }

    private Optional<State> state(Connection connection, UUID policy, String select) throws SQLException {
        var found = new ArrayList<State>();
        JdbcRows.each(connection, select, List.of(policy), row -> found.add(state(row)));
        return found.stream().findFirst();
    }

    private State state(ResultSet row) throws SQLException {
        try {
            var finished = row.getObject(5, OffsetDateTime.class);
            return new State(
                    row.getLong(1),
                    row.getObject(2, Long.class),
                    json.readValue(row.getString(3), COUNTS),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    finished == null ? null : finished.toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record State(
            long processed,
            @Nullable Long total,
            Map<String, Long> counts,
            Instant begunAt,
            @Nullable Instant finishedAt) {}
}
