package worksafe.registry.overview;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.registry.authority.AuthoritySummary;
import worksafe.registry.evaluation.Judged;
import worksafe.registry.overview.AuthorityArchiveView.Debt;
import worksafe.registry.overview.AuthorityArchiveView.DebtsPart;
import worksafe.registry.overview.AuthorityArchiveView.EnterprisesPart;
import worksafe.registry.overview.AuthorityArchiveView.FundsPart;
import worksafe.registry.overview.AuthorityArchiveView.MissedCount;
import worksafe.registry.overview.AuthorityArchiveView.MissedPart;
import worksafe.registry.overview.AuthorityArchiveView.StaffPart;
import worksafe.registry.overview.AuthorityArchiveView.TradeCount;
import worksafe.registry.staffing.StaffingQueries;
import worksafe.registry.staffing.StaffingView;

/** Reads the parts of an authority's page, each in one statement or two, however many enterprises there are. */
@ApplicationScoped
class AuthorityPartQueries {

    private static final String ENTERPRISES = "select count(*), count(*) filter (where e.trades is null),"
            + " count(*) filter (where e.above_scale), count(*) filter (where not e.above_scale),"
            + " (select max(g.changed_at) from enterprise_grade g where %s)"
            + " from enterprise e where e.state = 'ACTIVE' and %s";

    private static final String TRADES = "select t.trade, count(*) from enterprise e, unnest(e.trades) as t (trade)"
            + " where e.state = 'ACTIVE' and %s group by 1 order by 2 desc, 1";

    private static final String CLOCKS = "select c.kind, count(*),"
            + " min((c.due_at at time zone 'Asia/Shanghai')::date) from clock c"
            + " where c.side = 'AUTHORITY' and c.state = 'MISSED' and %s group by 1 order by 2 desc, 1";

    private static final String TASKS = "select t.kind, count(*), min(t.due_on) from task t where t.open"
            + " and t.role in ('SUPERVISOR', 'INSPECTOR', 'APPROVER', 'CLERK') and %s and t.due_on < ?"
            + " group by 1 order by 2 desc, 1";

    private static final String DEBTS = "select kind, state, reminder, missing, due_on, changed_at from obligation"
            + " where authority_id = ? order by kind";

    private static final String FUNDS = "select kind, max(acted_at), sum(case when kind = 'authority-safety-fund'"
            + " then (data::jsonb ->> 'amountFen')::bigint else 0 end)::bigint, sum(case when kind = 'authority-fund-use'"
            + " then (data::jsonb ->> 'amountFen')::bigint else 0 end)::bigint, count(*) from register_entry"
            + " where holder_key = ? and latest and live and counted and region = ? and ("
            + " kind = 'authority-safety-fund' and (data::jsonb ->> 'year')::int = ?"
            + " or kind = 'authority-fund-use' and left(data::jsonb ->> 'spentOn', 4)::int = ?) group by kind";

    private final AgroalDataSource database;
    private final StaffingQueries staffing;
    private final Scopes scopes;
    private final InstantSource clock;

    AuthorityPartQueries(AgroalDataSource database, StaffingQueries staffing, Scopes scopes, InstantSource clock) {
        this.database = database;
        this.staffing = staffing;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What the authority itself owes and has. */
    record Own(DebtsPart obligations, FundsPart funds, StaffPart staffing) {}

    /** What is counted over all within the present scope. */
    record Within(EnterprisesPart enterprises, @Nullable Instant graded, MissedPart missed) {}

    /** @param department the sector by which its obligations and registers name it; absent where they name the place */
    @Transactional
    Own own(AuthoritySummary authority, RegionCode region, @Nullable Sector department) {
        var today = ChinaTime.dayOf(clock.instant());
        return JdbcRows.within(
                database,
                connection -> new Own(
                        debts(connection, Judged.idOf(region, department)),
                        funds(
                                connection,
                                region,
                                department == null ? region.toString() : region + "/" + department,
                                today.getYear()),
                        new StaffPart(
                                today,
                                StaffingView.of(authority, staffing.of(List.of(authority.id()), today))
                                        .kinds())));
    }

    @Transactional
    Within within() {
        var now = clock.instant();
        return JdbcRows.within(database, connection -> within(connection, now));
    }

    private Within within(Connection connection, Instant now) throws SQLException {
        var numbers = new long[4];
        var graded = new ArrayList<Instant>();
        var parameters = new ArrayList<Object>();
        var grades = ScopePredicate.sql(scopes.current(), "g", parameters);
        var enterprises = ScopePredicate.sql(scopes.current(), "e", parameters);
        JdbcRows.each(connection, ENTERPRISES.formatted(grades, enterprises), parameters, row -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = row.getLong(i + 1);
            }
            var last = row.getObject(5, OffsetDateTime.class);
            if (last != null) {
                graded.add(last.toInstant());
            }
        });
        var trades = new ArrayList<TradeCount>();
        each(connection, TRADES, "e", null, row -> {
            for (var trade : Trade.known(List.of(row.getString(1)))) {
                trades.add(new TradeCount(trade, row.getLong(2)));
            }
        });
        return new Within(
                new EnterprisesPart(
                        now,
                        numbers[0],
                        numbers[1],
                        numbers[2],
                        numbers[3],
                        numbers[0] - numbers[2] - numbers[3],
                        trades),
                graded.isEmpty() ? null : graded.getFirst(),
                new MissedPart(
                        now,
                        missed(connection, CLOCKS, "c", null),
                        missed(connection, TASKS, "t", ChinaTime.dayOf(now))));
    }

    private List<MissedCount> missed(Connection connection, String select, String alias, @Nullable LocalDate day)
            throws SQLException {
        var missed = new ArrayList<MissedCount>();
        each(
                connection,
                select,
                alias,
                day,
                row -> missed.add(
                        new MissedCount(row.getString(1), row.getLong(2), row.getObject(3, LocalDate.class))));
        return missed;
    }

    private void each(Connection connection, String select, String alias, @Nullable LocalDate day, JdbcRows.Taker taker)
            throws SQLException {
        var parameters = new ArrayList<Object>();
        var within = ScopePredicate.sql(scopes.current(), alias, parameters);
        if (day != null) {
            parameters.add(day);
        }
        JdbcRows.each(connection, select.formatted(within), parameters, taker);
    }

    private static DebtsPart debts(Connection connection, UUID authority) throws SQLException {
        var items = new ArrayList<Debt>();
        var changed = new ArrayList<Instant>();
        JdbcRows.each(connection, DEBTS, List.of(authority), row -> {
            var debt = new Debt(
                    row.getString(1),
                    ObligationState.valueOf(row.getString(2)),
                    ObligationState.valueOf(row.getString(3)),
                    Arrays.asList((String[]) row.getArray(4).getArray()),
                    row.getObject(5, LocalDate.class));
            changed.add(row.getObject(6, OffsetDateTime.class).toInstant());
            if (debt.state() != ObligationState.NOT_APPLICABLE || debt.reminder() != ObligationState.NOT_APPLICABLE) {
                items.add(debt);
            }
        });
        var states = new EnumMap<ObligationState, Long>(ObligationState.class);
        items.forEach(debt -> states.merge(debt.state(), 1L, Long::sum));
        return new DebtsPart(
                changed.stream().max(Instant::compareTo).orElse(null),
                states.getOrDefault(ObligationState.MET, 0L),
                states.getOrDefault(ObligationState.UNMET, 0L),
                states.getOrDefault(ObligationState.NOT_DUE, 0L),
                states.getOrDefault(ObligationState.UNKNOWN, 0L),
                states.getOrDefault(ObligationState.EXEMPT, 0L),
                items.stream()
                        .filter(debt -> debt.reminder() == ObligationState.UNMET)
                        .count(),
                items);
    }

    private static FundsPart funds(Connection connection, RegionCode region, String holder, int year)
            throws SQLException {
        var provided = new ArrayList<Long>();
        var spent = new long[2];
        var entered = new ArrayList<Instant>();
        JdbcRows.each(connection, FUNDS, List.of(holder, region.value(), year, year), row -> {
            entered.add(row.getObject(2, OffsetDateTime.class).toInstant());
            if (row.getString(1).equals("authority-safety-fund")) {
                provided.add(row.getLong(3));
            } else {
                spent[0] = row.getLong(4);
                spent[1] = row.getLong(5);
            }
        });
        return new FundsPart(
                year,
                entered.stream().max(Instant::compareTo).orElse(null),
                provided.isEmpty() ? null : provided.getFirst(),
                spent[0],
                spent[1]);
    }
}
