package worksafe.platform.officials;

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
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.http.Scope;
import worksafe.platform.officials.HandedOverWork.Order;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.Scopes;

/** Keeps what was handed over, begins it on its day once whatever many processes look, and does it a chunk at a time. */
@ApplicationScoped
class HandOverOperations {

    private static final int CHUNK = 500;
    private static final int MOST_TRIES = 5;

    /** How a hand-over is counted of which nothing went over, since whoever was to take over has no such post. */
    private static final String UNFIT = "unfit";

    private static final int LONGEST_TRANSACTION_SECONDS = 300;
    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

    private static final String KEEP = "insert into official_hand_over (id, region, sector, from_account, to_account,"
            + " to_name, on_day, reason, decided_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private static final String DUE = "select h.id, h.region, h.sector, h.decided_by from official_hand_over h"
            + " left join job j on j.id = h.job_id where h.on_day <= ? and h.finished_at is null"
            + " and (h.job_id is null or j.state = 'FAILED' and h.tries < " + MOST_TRIES + ") order by h.on_day, h.id"
            + " for update of h skip locked";

    private static final String STATE = "select id, region, sector, from_account, to_account, to_name, on_day, reason,"
            + " decided_by, done, through, processed, counts, finished_at is not null from official_hand_over where id = ?"
            + " for update";

    // Of whom this context has no entry it has not heard yet, or never will; the registry asked before it announced.
    private static final String FIT = "select exists (select from official_holding(?, ?, ?, ?))"
            + " or not exists (select from official_snapshot where account_key = account(?))";

    private static final String WRITE =
            "update official_hand_over set done = ?, through = ?, processed = ?, counts = ?,"
                    + " finished_at = ? where id = ?";

    private final AgroalDataSource serving;
    private final AgroalDataSource database;
    private final Instance<HandedOverWork> works;
    private final Jobs jobs;
    private final Audit audit;
    private final Scopes scopes;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final String context;

    HandOverOperations(
            AgroalDataSource serving,
            @DataSource("jobs") AgroalDataSource database,
            @Any Instance<HandedOverWork> works,
            Jobs jobs,
            Audit audit,
            Scopes scopes,
            InstantSource clock,
            ObjectMapper json,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.serving = serving;
        this.database = database;
        this.works = works;
        this.jobs = jobs;
        this.audit = audit;
        this.scopes = scopes;
        this.clock = clock;
        this.json = json;
        this.context = context;
    }

    /** Keeps them, each once however often it is told, and begins those whose day has come. */
    @Transactional(TxType.MANDATORY)
    void accept(List<HandOverAnnounced> announced) {
        JdbcRows.run(
                serving,
                connection -> JdbcRows.insert(
                        connection,
                        KEEP,
                        announced,
                        told -> Arrays.asList(
                                told.handOverId(),
                                told.region().value(),
                                OfficialAnnounced.known(told.sector()),
                                told.account(),
                                told.toAccount(),
                                told.toName(),
                                told.onDay(),
                                told.reason(),
                                told.by())));
        begin();
    }

    /** Submits a job for each whose day has come and that has none, or only one that failed. */
    @Transactional
    void begin() {
        JdbcRows.run(serving, connection -> {
            var due = new ArrayList<Due>();
            JdbcRows.each(
                    connection,
                    DUE,
                    List.of(ChinaTime.dayOf(clock.instant())),
                    row -> due.add(
                            new Due(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getString(4))));
            for (var one : due) {
                var job = Uuid7.next(clock);
                try (var update = connection.prepareStatement(
                        "update official_hand_over set job_id = ?, tries = tries + 1 where id = ?")) {
                    JdbcRows.fill(update, List.of(job, one.id()));
                    update.executeUpdate();
                }
                // The job is shown to whoever decided it and to the leaders of the place.
                scopes.run(one.scope(), () -> {
                    var unused = jobs.submit(job, HandOverJob.KIND, one.id().toString(), null);
                });
            }
        });
    }

    private record Due(UUID id, long region, @Nullable String sector, String by) {

        Scope scope() {
            return new Scope(
                    new RegionCode(region), sector == null ? null : Set.of(Sector.valueOf(sector)), null, by, null);
        }
    }

    /** The scope under which one is carried out: everything, in the name of whoever decided it. */
    static Scope acting(String by) {
        return new Scope(RegionCode.NATION, null, null, by, Scope.SystemTask.CONSUMER);
    }

    /**
     * Moves the next chunk, and writes how far that is with it.
     *
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean next(JobRun run, UUID id) {
        return JdbcRows.within(database, connection -> {
            var before = state(connection, id);
            if (before.isEmpty() || before.get().finished()) {
                return false;
            }
            var state = before.get();
            if (!isFit(connection, state.order())) {
                var unfit = state.with(UNFIT);
                finish(connection, unfit);
                run.checkpoint(unfit.processed(), unfit.processed(), unfit.counts());
                return false;
            }
            var work = works.stream()
                    .filter(kind -> !state.done().contains(kind.kind()))
                    .min(Comparator.comparing(HandedOverWork::kind));
            if (work.isEmpty()) {
                finish(connection, state);
                run.checkpoint(state.processed(), state.processed(), state.counts());
                return false;
            }
            var step = work.get().next(connection, state.order(), state.through(), CHUNK);
            var counts = new TreeMap<>(state.counts());
            step.counts().forEach((kind, count) -> counts.merge(kind, count, Long::sum));
            var done = new ArrayList<>(state.done());
            if (step.last() == null) {
                done.add(work.get().kind());
            }
            var after = new State(state.order(), done, step.last(), state.processed() + step.looked(), counts, false);
            write(connection, after, null);
            run.checkpoint(after.processed(), null, counts);
            return true;
        });
    }

    /** Whether whoever takes over holds a post there now: the day may be long after it was decided. */
    private boolean isFit(Connection connection, Order order) throws SQLException {
        var found = new ArrayList<Boolean>();
        JdbcRows.each(
                connection,
                FIT,
                Arrays.asList(
                        order.toAccount(),
                        order.region().value(),
                        order.sector() == null ? null : order.sector().name(),
                        ChinaTime.dayOf(clock.instant()),
                        order.toAccount()),
                row -> found.add(row.getBoolean(1)));
        return found.getFirst();
    }

    private void finish(Connection connection, State state) throws SQLException {
        var now = clock.instant();
        var order = state.order();
        write(connection, state, now.atOffset(ZoneOffset.UTC));
        audit.announce(
                connection,
                List.of(new HandOverEvent(
                        context,
                        order.id(),
                        order.region(),
                        order.sector(),
                        order.fromAccount(),
                        order.toAccount(),
                        order.onDay(),
                        state.counts(),
                        1,
                        now)));
    }

    private void write(Connection connection, State state, @Nullable Object finished) throws SQLException {
        try (var update = connection.prepareStatement(WRITE)) {
            JdbcRows.fill(
                    update,
                    Arrays.asList(
                            String.join(",", state.done()),
                            state.through(),
                            state.processed(),
                            json.writeValueAsString(state.counts()),
                            finished,
                            state.order().id()));
            update.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<State> state(Connection connection, UUID id) throws SQLException {
        var found = new ArrayList<State>();
        JdbcRows.each(connection, STATE, List.of(id), row -> found.add(state(row)));
        return found.stream().findFirst();
    }

    private State state(ResultSet row) throws SQLException {
        var sector = row.getString(3);
        var done = row.getString(10);
        try {
            return new State(
                    new Order(
                            row.getObject(1, UUID.class),
                            new RegionCode(row.getLong(2)),
                            sector == null ? null : Sector.valueOf(sector),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, LocalDate.class),
                            row.getString(8),
                            row.getString(9)),
                    done.isEmpty() ? List.of() : List.of(done.split(",")),
                    row.getObject(11, UUID.class),
                    row.getLong(12),
                    json.readValue(row.getString(13), COUNTS),
                    row.getBoolean(14));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record State(
            Order order,
            List<String> done,
            @Nullable UUID through,
            long processed,
            Map<String, Long> counts,
            boolean finished) {

        State with(String count) {
            var more = new TreeMap<>(counts);
            more.put(count, 1L);
            return new State(order, done, through, processed, more, finished);
        }
    }
}
