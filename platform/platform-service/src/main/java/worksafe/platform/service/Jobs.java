package worksafe.platform.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Dates;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;

/** The jobs of this service: submitting, watching, cancelling; and, for the runner, claiming and finishing. */
@ApplicationScoped
public class Jobs {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final String VIEW = "select id, kind, state, processed, total, counts, cancel_requested, failure,"
            + " submitter, created_at, started_at, finished_at from job";

    private final AgroalDataSource serving;
    private final AgroalDataSource database;
    private final Scopes scopes;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final Event<JobRunner.JobSubmitted> submitted;

    Jobs(
            AgroalDataSource serving,
            @DataSource("jobs") AgroalDataSource database,
            Scopes scopes,
            InstantSource clock,
            ObjectMapper json,
            Event<JobRunner.JobSubmitted> submitted) {
        this.serving = serving;
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
        this.json = json;
        this.submitted = submitted;
    }

    /**
     * Queues work in the caller's transaction; it begins soon after the commit.
     *
     * @param id made by the caller ({@link Uuid7}), so that staged data can carry it before the job exists
     * @param parameters what the kind needs to know, as it likes to write it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public JobView submit(UUID id, String kind, String parameters, @Nullable Long total) {
        var scope = scopes.current();
        var now = clock.instant();
        try (var connection = serving.getConnection();
                var insert = connection.prepareStatement("insert into job (id, kind, state, region, sectors,"
                        + " enterprises, submitter, standing, parameters, total, created_at)"
                        + " values (?, ?, 'QUEUED', ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, kind);
            insert.setLong(3, scope.region() == null ? 0 : scope.region().value());
            insert.setString(4, joined(scope.sectors()));
            insert.setString(5, joined(scope.enterprises()));
            insert.setString(6, scope.subject());
            insert.setString(7, scope.standing().name());
            insert.setString(8, parameters);
            insert.setObject(9, total);
            insert.setObject(10, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        submitted.fire(new JobRunner.JobSubmitted(id));
        return new JobView(
                id,
                kind,
                JobState.QUEUED,
                0,
                total,
                null,
                Map.of(),
                false,
                null,
                scope.subject(),
                now,
                null,
                null,
                null);
    }

    /** One job within the caller's scope. */
    @Transactional
    public JobView get(UUID id) {
        try (var connection = serving.getConnection();
                var select = connection.prepareStatement(VIEW + " where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound(id);
                }
                return view(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jobs within the caller's scope that the filter leaves, newest first. */
    @Transactional
    Slice<JobView> list(JobFilter filter, Page page) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (filter.state() != null && !filter.state().isEmpty()) {
            conditions.add("state = any (?)");
            values.add(filter.state().stream().map(JobState::name).toArray(String[]::new));
        }
        if (filter.kind() != null) {
            conditions.add("kind = ?");
            values.add(filter.kind());
        }
        var after = page.after();
        if (after != null) {
            conditions.add("(created_at, id) < (?, ?)");
            values.add(after.value(0, Dates::instant).atOffset(ZoneOffset.UTC));
            values.add(after.value(1, UUID::fromString));
        }
        values.add(page.fetch());
        try (var connection = serving.getConnection();
                var select = connection.prepareStatement(VIEW
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by created_at desc, id desc limit ?")) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            var rows = new ArrayList<JobView>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(view(row));
                }
            }
            return Slice.of(rows, page, job -> List.of(job.createdAt(), job.id()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks a job to stop at its next checkpoint. What it has done stays done. Refused with 409 when it has finished. */
    @Transactional
    public JobView cancel(UUID id) {
        var job = get(id);
        var unused = job.state().to(JobState.CANCELLED);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var connection = serving.getConnection();
                var update = connection.prepareStatement("update job set cancel_requested = true,"
                        + " state = case state when 'QUEUED' then 'CANCELLED' else state end,"
                        + " finished_at = case state when 'QUEUED' then ?::timestamptz else finished_at end"
                        + " where id = ? and state in ('QUEUED', 'RUNNING')")) {
            update.setObject(1, now);
            update.setObject(2, id);
            if (update.executeUpdate() == 0) {
                throw new RequestProblem(HttpProblem.CONFLICT);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return get(id);
    }

    /**
     * Takes the next job that waits or whose holder is gone, whichever has been waiting for longest; only the runner calls it,
     * under its system scope.
     */
    @Transactional
    Optional<Claimed> claim(UUID holder) {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update job set state = 'RUNNING', attempts = attempts + 1,"
                                + " started_at = coalesce(started_at, ?), lease_until = ?, lease_holder = ?"
                                + " where id = (select id from job where state = 'QUEUED'"
                                + " or state = 'RUNNING' and lease_until < ? order by greatest(created_at, lease_until)"
                                + " for update skip locked limit 1)"
                                + " returning id, kind, region, sectors, enterprises, submitter, parameters, attempts, standing")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, now.plus(JobRunner.LEASE).atOffset(ZoneOffset.UTC));
            update.setObject(3, holder);
            update.setObject(4, now.atOffset(ZoneOffset.UTC));
            try (var row = update.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var region = row.getLong(3);
                var sectors = row.getString(4);
                var enterprises = row.getString(5);
                var scope = new Scope(
                        new RegionCode(region),
                        sectors == null
                                ? null
                                : split(sectors).map(Sector::valueOf).collect(Collectors.toUnmodifiableSet()),
                        enterprises == null
                                ? null
                                : split(enterprises).map(UUID::fromString).collect(Collectors.toUnmodifiableSet()),
                        row.getString(6),
                        null,
                        Scope.Standing.valueOf(row.getString(9)));
                return Optional.of(new Claimed(
                        row.getObject(1, UUID.class), row.getString(2), scope, row.getString(7), row.getInt(8)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Prolongs the lease; tells whether the job is still this holder's. */
    @Transactional
    boolean renew(UUID id, UUID holder) {
        return change(
                "update job set lease_until = ? where id = ? and lease_holder = ? and state = 'RUNNING'",
                clock.instant().plus(JobRunner.LEASE).atOffset(ZoneOffset.UTC),
                id,
                holder);
    }

    /** Ends a job, unless somebody else holds it by now. */
    @Transactional
    boolean finish(UUID id, UUID holder, JobState state, @Nullable String failure) {
        return change(
                "update job set state = ?, failure = ?, finished_at = ?, lease_until = null, lease_holder = null"
                        + " where id = ? and lease_holder = ? and state = 'RUNNING'",
                state.name(),
                failure,
                clock.instant().atOffset(ZoneOffset.UTC),
                id,
                holder);
    }

    /** Lets go of a job so that the next start takes it up at once. */
    @Transactional
    boolean release(UUID id, UUID holder) {
        return change(
                "update job set lease_until = ? where id = ? and lease_holder = ? and state = 'RUNNING'",
                clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC),
                id,
                holder);
    }

    /** Lets go of a job that goes on later. That was no attempt that failed, so that it counts as none. */
    @Transactional
    boolean setAside(UUID id, UUID holder, Duration pause) {
        return change(
                "update job set lease_until = ?, lease_holder = null, attempts = attempts - 1"
                        + " where id = ? and lease_holder = ? and state = 'RUNNING'",
                clock.instant().plus(pause).atOffset(ZoneOffset.UTC),
                id,
                holder);
    }

    /** Whether a job waits to be taken up besides that one. */
    @Transactional
    boolean isAnyOtherWaiting(UUID id) {
        return JdbcRows.list(
                        database,
                        "select exists (select from job where id <> ?"
                                + " and (state = 'QUEUED' or state = 'RUNNING' and lease_until < ?))",
                        List.of(id, clock.instant().atOffset(ZoneOffset.UTC)),
                        row -> row.getBoolean(1))
                .getFirst();
    }

    /** What is not finished, by kind; without kinds of which all is. Needs a scope that sees all jobs. */
    @Transactional
    List<Unfinished> unfinished() {
        return JdbcRows.list(
                database,
                "select kind, count(*) filter (where state = 'QUEUED' or lease_until < asked_at),"
                        + " coalesce(extract(epoch from asked_at - min(greatest(created_at, lease_until))"
                        + " filter (where state = 'QUEUED' or lease_until < asked_at)), 0),"
                        + " coalesce(extract(epoch from asked_at - min(started_at)), 0), max(attempts)"
                        + " from job, (select ?::timestamptz as asked_at) asked"
                        + " where state in ('QUEUED', 'RUNNING') group by kind, asked_at",
                List.of(clock.instant().atOffset(ZoneOffset.UTC)),
                row -> new Unfinished(
                        row.getString(1), row.getLong(2), row.getDouble(3), row.getDouble(4), row.getInt(5)));
    }

    /** Writes progress in the present transaction; false when the job was taken away or is to be cancelled. */
    @Transactional(Transactional.TxType.MANDATORY)
    Progress checkpoint(UUID id, UUID holder, long processed, @Nullable Long total, Map<String, Long> counts) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update job set processed = ?, total = coalesce(?, total),"
                        + " counts = ?, lease_until = ? where id = ? and lease_holder = ? and state = 'RUNNING'"
                        + " returning cancel_requested")) {
            update.setLong(1, processed);
            update.setObject(2, total, java.sql.Types.BIGINT);
            update.setString(3, json.writeValueAsString(counts));
            update.setObject(4, clock.instant().plus(JobRunner.LEASE).atOffset(ZoneOffset.UTC));
            update.setObject(5, id);
            update.setObject(6, holder);
            try (var row = update.executeQuery()) {
                if (!row.next()) {
                    return Progress.LOST;
                }
                return row.getBoolean(1) ? Progress.CANCEL_REQUESTED : Progress.GO_ON;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean change(String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JobView view(ResultSet row) throws SQLException {
        var processed = row.getLong(4);
        var total = row.getObject(5, Long.class);
        var state = JobState.valueOf(row.getString(3));
        var startedAt = instant(row, 11);
        try {
            return new JobView(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    state,
                    processed,
                    total,
                    total == null || total == 0 ? null : (int) Math.min(100, processed * 100 / total),
                    json.readValue(row.getString(6), COUNTS),
                    row.getBoolean(7),
                    row.getString(8),
                    row.getString(9),
                    row.getObject(10, OffsetDateTime.class).toInstant(),
                    startedAt,
                    instant(row, 12),
                    state == JobState.RUNNING ? JobView.expected(startedAt, clock.instant(), processed, total) : null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String joined(@Nullable Iterable<?> values) {
        if (values == null) {
            return null;
        }
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(String.valueOf(value)));
        return String.join(",", texts);
    }

    private static java.util.stream.Stream<String> split(String joined) {
        return Arrays.stream(joined.split(",")).filter(text -> !text.isEmpty());
    }

    /** What a checkpoint learns. */
    enum Progress {
        GO_ON,
        CANCEL_REQUESTED,
        LOST
    }

    /**
     * Jobs of a kind that are not finished.
     *
     * @param waiting how many wait to be taken up, for the first time or anew
     * @param waitingSeconds how long the one has waited that waits longest
     * @param runningSeconds since when the oldest that was begun is not finished, its waiting between two turns with it
     * @param attempts how often the one was taken up that was taken up most often
     */
    record Unfinished(String kind, long waiting, double waitingSeconds, double runningSeconds, int attempts) {}

    /** A job in the runner's hands. */
    record Claimed(UUID id, String kind, Scope scope, String parameters, int attempt) {}
}
