package worksafe.inspections.owed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.ground.FailedSystems;
import worksafe.inspections.ground.GroundsHeard;
import worksafe.inspections.ground.HeldGround;
import worksafe.inspections.ground.VisitGroundQueries;
import worksafe.inspections.inspection.SourceInspections.VisitConcluded;
import worksafe.inspections.owed.VisitDebtTasks.OwedYear;
import worksafe.inspections.owed.VisitDebtView.OwedGround;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.lock.AdvisoryLock;

/** Reckons what is owed, for many enterprises in few statements, and tells it. */
@ApplicationScoped
class VisitDebtOperations {

    /** For so many days of a year that before it is still reckoned: its last visits fall due with its last day. */
    private static final int OF_THE_YEAR_BEFORE = 31;

    private static final String PLACES =
            "select enterprise_id, region, sector, state = 'ACTIVE' from enterprise_snapshot"
                    + " where enterprise_id = any (?) order by enterprise_id";

    private static final String CONCLUDED = "select visited_id, concluded_on from visits_concluded(?, ?)";

    private static final List<String> TYPES = List.of("uuid", "int", "int", "int", "int", "int", "date");

    /** A row that says the same already stays, and one that owes nothing begins with a ground. */
    private static final String WRITE = """
            insert into visit_debt (id, version, region, sector, enterprise_id, year, owed, fallen_due, made, missing,
                next_due, reckoned_at)
            select uuidv7(), 1, s.region, s.sector, s.enterprise_id, d.year, d.owed, d.fallen_due, d.made, d.missing,
                d.next_due, ?
            from unnest(?, ?, ?, ?, ?, ?, ?) as d (enterprise_id, year, owed, fallen_due, made, missing, next_due)
            join enterprise_snapshot s on s.enterprise_id = d.enterprise_id
            where d.owed > 0 or exists (
                select from visit_debt v where v.enterprise_id = d.enterprise_id and v.year = d.year)
            order by s.enterprise_id
            on conflict (enterprise_id, year) do update set
                version = visit_debt.version + 1, owed = excluded.owed, fallen_due = excluded.fallen_due,
                made = excluded.made, missing = excluded.missing, next_due = excluded.next_due,
                reckoned_at = excluded.reckoned_at
            where (visit_debt.owed, visit_debt.fallen_due, visit_debt.made, visit_debt.missing, visit_debt.next_due)
                is distinct from (excluded.owed, excluded.fallen_due, excluded.made, excluded.missing, excluded.next_due)
            returning id""";

    /** Of enterprises, the years that are reckoned, and those before of which a task is still open. */
    private static final String FOLLOWED = """
            select v.id, v.region, v.sector, v.enterprise_id, s.name, v.year, v.missing, v.next_due, t.id is not null
            from visit_debt v
            join enterprise_snapshot s on s.enterprise_id = v.enterprise_id
            left join task t on t.subject_id = v.id and t.subject_type = ? and t.kind = ? and t.open
            where v.enterprise_id = any (?) and (v.year >= ? or t.id is not null)
            order by v.enterprise_id, v.year""";

    /** Of two who reckon one enterprise at once, the second waits, and then reads what the first has made. */
    private static final AdvisoryLock LOCK = new AdvisoryLock("visits owed to an enterprise", 73);

    /** Those with grounds, and those of which only a debt is left, of a year that is reckoned or the one before. */
    private static final String NEXT = """
            (select distinct enterprise_id from visit_ground
                where enterprise_id > ? and (until is null or until >= ?) order by enterprise_id limit ?)
            union
            (select distinct enterprise_id from visit_debt
                where enterprise_id > ? and year >= ? order by enterprise_id limit ?)
            order by enterprise_id limit ?""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource database;
    private final VisitDebts debts;
    private final VisitGroundQueries grounds;
    private final VisitDebtPolicies policies;
    private final VisitDebtTasks tasks;
    private final FailedSystems systems;
    private final InstantSource clock;

    VisitDebtOperations(
            AgroalDataSource database,
            VisitDebts debts,
            VisitGroundQueries grounds,
            VisitDebtPolicies policies,
            VisitDebtTasks tasks,
            FailedSystems systems,
            InstantSource clock) {
        this.database = database;
        this.debts = debts;
        this.grounds = grounds;
        this.policies = policies;
        this.tasks = tasks;
        this.systems = systems;
        this.clock = clock;
    }

    @Transactional
    Slice<VisitDebtView> list(VisitDebtFilter filter, PageQuery query) {
        var slice = debts.list(filter, query);
        var views = views(slice.items());
        return slice.map(debt -> Objects.requireNonNull(views.get(debt.id())));
    }

    @Transactional
    VisitDebtView get(UUID id) {
        return Objects.requireNonNull(views(List.of(debts.get(id))).get(id));
    }

    private Map<UUID, VisitDebtView> views(List<VisitDebt> shown) {
        var held = grounds
                .held(
                        shown.stream().map(VisitDebt::enterpriseId).distinct().toList(),
                        shown.stream()
                                .map(debt -> LocalDate.ofYearDay(debt.year(), 1))
                                .min(LocalDate::compareTo)
                                .orElse(LocalDate.EPOCH))
                .stream()
                .collect(Collectors.groupingBy(HeldGround::enterpriseId));
        return shown.stream()
                .collect(Collectors.toMap(
                        VisitDebt::id,
                        debt -> VisitDebtView.of(
                                debt, grounds(debt, held.getOrDefault(debt.enterpriseId(), List.of())))));
    }

    private List<OwedGround> grounds(VisitDebt debt, List<HeldGround> held) {
        var first = LocalDate.ofYearDay(debt.year(), 1);
        var next = first.plusYears(1);
        var today = ChinaTime.dayOf(clock.instant());
        var day = today.isBefore(next) ? today : next.minusDays(1);
        return held.stream()
                .filter(ground -> ground.since().isBefore(next)
                        && (ground.until() == null || !ground.until().isBefore(first)))
                .map(ground -> OwedGround.of(
                        ground,
                        policies.row(ground.ground(), debt.region(), debt.sector(), day)
                                .map(PolicyBasis::of)
                                .orElse(null)))
                .toList();
    }

    /** The grounds of enterprises changed, in whose transaction what is owed follows. */
    @Transactional(TxType.MANDATORY)
    void heard(@Observes GroundsHeard heard) {
        reckon(heard.enterpriseIds());
    }

    /** A visit was concluded, in whose transaction it counts. */
    @Transactional(TxType.MANDATORY)
    void concluded(@Observes VisitConcluded concluded) {
        reckon(List.of(concluded.enterpriseId()));
        systems.visited(concluded.enterpriseId());
    }

    /**
     * Reckons the next enterprises that have grounds or debts this year or lately.
     *
     * @return the last one of them; empty when all have been looked at
     */
    @Transactional
    Optional<UUID> reckon(@Nullable UUID after, int limit) {
        var next = next(after == null ? BEFORE_ALL : after, years().getLast(), limit);
        reckon(next);
        return next.size() < limit ? Optional.empty() : Optional.of(next.getLast());
    }

    private List<UUID> next(UUID after, LocalDate from, int limit) {
        return JdbcRows.within(database, connection -> {
            var next = new ArrayList<UUID>();
            JdbcRows.each(
                    connection,
                    NEXT,
                    List.of(after, from, limit, after, from.getYear() - 1, limit, limit),
                    row -> next.add(row.getObject(1, UUID.class)));
            return List.copyOf(next);
        });
    }

    /** The first days of the years that are reckoned, the present one first. */
    private List<LocalDate> years() {
        var today = ChinaTime.dayOf(clock.instant());
        var present = today.withDayOfYear(1);
        return today.getDayOfYear() <= OF_THE_YEAR_BEFORE ? List.of(present, present.minusYears(1)) : List.of(present);
    }

    private void reckon(Collection<UUID> enterpriseIds) {
        if (enterpriseIds.isEmpty()) {
            return;
        }
        debts.flush(); // what was concluded in this transaction counts
        JdbcRows.run(
                database,
                connection -> LOCK.takeEach(
                        connection, enterpriseIds.stream().map(UUID::toString).toList()));
        var from = years().getLast();
        var held = grounds.held(enterpriseIds, from).stream().collect(Collectors.groupingBy(HeldGround::enterpriseId));
        var changed = write(enterpriseIds, held);
        for (var year : followed(enterpriseIds, from)) {
            var waits = year.debt().year() >= from.getYear()
                    && year.debt().missing() > 0
                    && held.getOrDefault(year.debt().enterpriseId(), List.of()).stream()
                            .anyMatch(ground -> ground.until() == null);
            if (waits != year.open() || (waits && changed.contains(year.debt().id()))) {
                tasks.follow(year.debt(), waits);
            }
        }
    }

    /** Reckons and writes them; gives out the rows that say something else now. */
    private Set<UUID> write(Collection<UUID> enterpriseIds, Map<UUID, List<HeldGround>> held) {
        var today = ChinaTime.dayOf(clock.instant());
        var years = years();
        return JdbcRows.within(database, connection -> {
            var ids = connection.createArrayOf("uuid", enterpriseIds.toArray());
            var concluded = new HashMap<UUID, List<LocalDate>>();
            JdbcRows.each(
                    connection,
                    CONCLUDED,
                    List.of(ids, years.getLast()),
                    row -> concluded
                            .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(row.getObject(2, LocalDate.class)));
            var rows = new ArrayList<List<?>>();
            JdbcRows.each(connection, PLACES, List.of(ids), row -> {
                var id = row.getObject(1, UUID.class);
                var region = new RegionCode(row.getLong(2));
                var sector = Sector.valueOf(row.getString(3));
                var own = row.getBoolean(4) ? held.getOrDefault(id, List.of()) : List.<HeldGround>of();
                var visits = concluded.getOrDefault(id, List.of());
                for (var first : years) {
                    var last = first.plusYears(1).minusDays(1);
                    var perYear = policies.perYear(region, sector, today.isBefore(last) ? today : last);
                    rows.add(columns(
                            id, first.getYear(), VisitReckoning.of(first.getYear(), today, perYear, own, visits)));
                }
            });
            var parameters = new ArrayList<Object>();
            parameters.add(clock.instant().atOffset(ZoneOffset.UTC));
            parameters.addAll(JdbcRows.columns(connection, TYPES, rows));
            var written = new HashSet<UUID>();
            JdbcRows.each(connection, WRITE, parameters, row -> written.add(row.getObject(1, UUID.class)));
            return Set.copyOf(written);
        });
    }

    private List<FollowedYear> followed(Collection<UUID> enterpriseIds, LocalDate from) {
        return JdbcRows.within(database, connection -> {
            var ids = connection.createArrayOf("uuid", enterpriseIds.toArray());
            var followed = new ArrayList<FollowedYear>();
            JdbcRows.each(
                    connection,
                    FOLLOWED,
                    List.of(VisitDebtTasks.SUBJECT, VisitDebtTasks.MISSING, ids, from.getYear()),
                    row -> followed.add(new FollowedYear(owed(row), row.getBoolean(9))));
            return List.copyOf(followed);
        });
    }

    private static OwedYear owed(ResultSet row) throws SQLException {
        return new OwedYear(
                row.getObject(1, UUID.class),
                new RegionCode(row.getLong(2)),
                Sector.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getObject(8, LocalDate.class));
    }

    /** @param open whether its task is open */
    private record FollowedYear(OwedYear debt, boolean open) {}

    private static List<?> columns(UUID enterpriseId, int year, VisitReckoning reckoning) {
        return Arrays.asList(
                enterpriseId,
                year,
                reckoning.owed(),
                reckoning.fallenDue(),
                reckoning.made(),
                reckoning.missing(),
                reckoning.nextDue());
    }
}
