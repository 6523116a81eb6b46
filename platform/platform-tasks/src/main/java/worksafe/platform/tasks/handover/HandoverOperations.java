package worksafe.platform.tasks.handover;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Scopes;
import worksafe.platform.tasks.Assignees;

/** Begins hand-overs whose day has come, and does them a piece at a time. */
@ApplicationScoped
class HandoverOperations {

    static final int CHUNK = 1_000;
    private static final int MOST_TRIES = 5;
    private static final int LONGEST_TRANSACTION_SECONDS = 120;

    private static final String STATE =
            "select from_account, to_account, region, sectors, through, processed, pooled, total"
                    + " from task_handover where id = ?";

    /**
     * What of an account's is handed over: all that waits, where whoever asked supervises. Visits stay with their team: the
     * database refuses that anybody else has one, also where somebody hands over what is his own.
     */
    private static final String OF_IT = " where t.assignee = ? and t.open and t.kind <> 'inspection-visit'"
            + " and t.region between ? and ?"
            + " and (?::text is null or t.sector = any (string_to_array(?, ',')))";

    private static final String NEXT = "with piece as materialized (select t.id from task t" + OF_IT
            + " and t.id > ? order by t.id limit " + CHUNK + " for update),"
            + " elsewhere as (select * from unnest(?::bigint[], ?::text[]) as e (region, sector)),"
            + " given as (update task t set version = t.version + 1, assignee = case when exists (select from elsewhere e"
            + " where e.region = t.region and e.sector is not distinct from t.sector) then case when t.kind = 'mention'"
            + " then t.assignee end else ? end"
            + " from piece p where p.id = t.id"
            + " returning t.id, t.version, t.region, t.sector, t.enterprise_id, t.assignee)"
            + " select id, version, region, sector, enterprise_id, assignee from given order by id";

    private static final String DUE = "select h.id, h.region, h.sectors, h.asked_by from task_handover h"
            + " where h.on_day <= ? and h.finished_at is null and (h.job_id is null"
            + " or h.tries < " + MOST_TRIES
            + " and exists (select from job j where j.id = h.job_id and j.state = 'FAILED'))"
            + " order by h.on_day, h.id limit 100 for update of h skip locked";

    private final AgroalDataSource serving;
    private final AgroalDataSource database;
    private final TaskHandover handovers;
    private final Handovers known;
    private final Assignees assignees;
    private final Audit audit;
    private final Scopes scopes;
    private final Idempotency idempotency;
    private final InstantSource clock;

    HandoverOperations(
            AgroalDataSource serving,
            @DataSource("jobs") AgroalDataSource database,
            TaskHandover handovers,
            Handovers known,
            Assignees assignees,
            Audit audit,
            Scopes scopes,
            Idempotency idempotency,
            InstantSource clock) {
        this.serving = serving;
        this.database = database;
        this.handovers = handovers;
        this.known = known;
        this.assignees = assignees;
        this.audit = audit;
        this.scopes = scopes;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    HandoverView begin(IdempotencyKey key, HandOverTasks request) {
        return idempotency.once(
                key, "handOverTasks", request, HandoverView.class, before -> known.get(before.id()), () -> {
                    var id = Uuid7.next(clock);
                    handovers.begin(id, request.from(), request.to(), request.day(today()));
                    return known.get(id);
                });
    }

    /** Submits a job for each whose day has come and that has none, or whose work failed. */
    @Transactional
    void beginDue() {
        JdbcRows.run(serving, connection -> {
            var due = new ArrayList<Due>();
            JdbcRows.each(
                    connection,
                    DUE,
                    List.of(today()),
                    row -> due.add(new Due(
                            row.getObject(1, UUID.class),
                            new Scope(
                                    new RegionCode(row.getLong(2)),
                                    sectors(row.getString(3)),
                                    null,
                                    row.getString(4),
                                    null))));
            due.forEach(handover -> scopes.run(handover.scope(), () -> handovers.submit(handover.id())));
        });
    }

    private record Due(UUID id, Scope scope) {}

    private static @Nullable Set<Sector> sectors(@Nullable String joined) {
        return joined == null
                ? null
                : Stream.of(joined.split(",")).map(Sector::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** A place with its sector, in which whoever takes over does not work. */
    record Elsewhere(RegionCode region, @Nullable Sector sector) {}

    /** Where the tasks lie that whoever takes over may not have, asked before the work, on the serving pool. */
    @Transactional
    List<Elsewhere> placesElsewhere(UUID id) {
        return JdbcRows.within(serving, connection -> {
            var state = state(connection, id, STATE);
            var places = new ArrayList<Elsewhere>();
            JdbcRows.each(connection, "select distinct t.region, t.sector from task t" + OF_IT, state.ofIt(), row -> {
                var sector = row.getString(2);
                places.add(
                        new Elsewhere(new RegionCode(row.getLong(1)), sector == null ? null : Sector.valueOf(sector)));
            });
            return places.stream()
                    .filter(place -> !assignees
                            .outside(Set.of(state.to()), place.region(), place.sector())
                            .isEmpty())
                    .toList();
        });
    }

    /**
     * Hands the next piece over, and writes how far that is with it.
     *
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean next(JobRun run, UUID id, List<Elsewhere> elsewhere) {
        return JdbcRows.within(database, connection -> {
            var before = state(connection, id, STATE + " for update");
            var total = before.total() == null ? Long.valueOf(count(connection, before)) : before.total();
            var given = give(connection, before, elsewhere);
            audit.record(
                    connection, given.stream().map(task -> act(task, before)).toList());
            var processed = before.processed() + given.size();
            var pooled = before.pooled()
                    + given.stream().filter(task -> task.assignee() == null).count();
            var isLast = given.size() < CHUNK;
            try (var update = connection.prepareStatement("update task_handover set version = version + 1,"
                    + " through = coalesce(?, through), processed = ?, pooled = ?, total = ?, finished_at = ?"
                    + " where id = ?")) {
                JdbcRows.fill(
                        update,
                        Arrays.asList(
                                given.isEmpty() ? null : given.getLast().id(),
                                processed,
                                pooled,
                                Math.max(total, processed),
                                isLast ? clock.instant().atOffset(ZoneOffset.UTC) : null,
                                id));
                update.executeUpdate();
            }
            run.checkpoint(
                    processed, Math.max(total, processed), Map.of("HANDED_OVER", processed - pooled, "POOLED", pooled));
            return !isLast;
        });
    }

    private List<Given> give(Connection connection, State state, List<Elsewhere> elsewhere) throws SQLException {
        var parameters = new ArrayList<@Nullable Object>(state.ofIt());
        parameters.add(state.through() == null ? new UUID(0, 0) : state.through());
        parameters.add(connection.createArrayOf(
                "bigint",
                elsewhere.stream().map(place -> place.region().value()).toArray()));
        parameters.add(connection.createArrayOf(
                "text",
                elsewhere.stream()
                        .map(place ->
                                place.sector() == null ? null : place.sector().name())
                        .toArray()));
        parameters.add(state.to());
        var given = new ArrayList<Given>();
        JdbcRows.each(connection, NEXT, parameters, row -> {
            var sector = row.getString(4);
            given.add(new Given(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    new RegionCode(row.getLong(3)),
                    sector == null ? null : Sector.valueOf(sector),
                    row.getObject(5, UUID.class),
                    row.getString(6)));
        });
        return given;
    }

    private static AuditedAct act(Given task, State state) {
        return AuditedAct.of("task-handed-over", "task", task.id(), task.region())
                .version(task.version())
                .belongingTo(task.sector(), task.enterpriseId())
                .leadingTo(state.from() + "\n" + task.assignee());
    }

    private static long count(Connection connection, State state) throws SQLException {
        var found = new ArrayList<Long>();
        JdbcRows.each(
                connection, "select count(*) from task t" + OF_IT, state.ofIt(), row -> found.add(row.getLong(1)));
        return found.getFirst();
    }

    private static State state(Connection connection, UUID id, String select) throws SQLException {
        var found = new ArrayList<State>();
        JdbcRows.each(
                connection,
                select,
                List.of(id),
                row -> found.add(new State(
                        row.getString(1),
                        row.getString(2),
                        new RegionCode(row.getLong(3)),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getLong(6),
                        row.getLong(7),
                        row.getObject(8, Long.class))));
        return found.stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    /** What was given to somebody, as it is now. */
    private record Given(
            UUID id,
            long version,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId,
            @Nullable String assignee) {}

    private record State(
            String from,
            String to,
            RegionCode region,
            @Nullable String sectors,
            @Nullable UUID through,
            long processed,
            long pooled,
            @Nullable Long total) {

        List<@Nullable Object> ofIt() {
            return Arrays.asList(from, region.low(), region.high(), sectors, sectors);
        }
    }
}
