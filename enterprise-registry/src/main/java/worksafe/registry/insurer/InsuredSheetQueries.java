package worksafe.registry.insurer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.NotFound;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.grade.SafetyGrade;
import worksafe.registry.insurer.InsuredSheetView.HeldRating;
import worksafe.registry.insurer.InsuredSheetView.InsurancePolicy;
import worksafe.registry.insurer.InsuredSheetView.ObligationCounts;
import worksafe.registry.insurer.InsuredSheetView.OpenDangers;

/** Reads sheets within a scope of the insured enterprises alone; each reading leaves an entry of the audit trail. */
@ApplicationScoped
class InsuredSheetQueries {

    private static final String LINES = "select e.id, e.name, e.region, e.sector, g.grade from enterprise e"
            + " left join enterprise_grade g on g.enterprise_id = e.id where e.id = any (?) order by e.id";

    private static final String BASICS =
            "select e.name, e.region, e.sector, e.state, e.industry, e.trades, e.headcount,"
                    + " g.grade, g.changed_at from enterprise e left join enterprise_grade g on g.enterprise_id = e.id"
                    + " where e.id = ?";

    private static final String POLICIES = "select p.data::jsonb ->> 'insurer', p.data::jsonb ->> 'number',"
            + " (p.data::jsonb ->> 'validFrom')::date, (p.data::jsonb ->> 'validUntil')::date,"
            + " (p.data::jsonb ->> 'insuredPeople')::bigint from register_entry p where p.kind = 'liability-insurance'"
            + " and p.latest and p.live and p.counted and p.enterprise_id = ?"
            + " and (p.data::jsonb ->> 'insurer') in (select i.insurer from insurers_of_account(?, ?) i)"
            + " and ? between (p.data::jsonb ->> 'validFrom')::date and (p.data::jsonb ->> 'validUntil')::date"
            + " order by 4 desc, 2";

    private static final String RATINGS = "select standard, level, valid_until from standardisation_rating"
            + " where enterprise_id = ? and status = 'RATED' and valid_until >= ? order by standard";

    private static final String OBLIGATIONS =
            "select state, count(*), max(changed_at) from obligation where enterprise_id = ? group by 1";

    private static final String DANGERS = "select count(*), count(*) filter (where grade = 'MAJOR'),"
            + " count(*) filter (where overdue) from archive_entry where enterprise_id = ? and context = 'hazards'"
            + " and kind = 'danger' and not closed";

    private final AgroalDataSource database;
    private final Audit audit;
    private final InstantSource clock;

    InsuredSheetQueries(AgroalDataSource database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The lines of these. */
    @Transactional
    List<InsuredSummary> lines(List<UUID> ids) {
        var lines = new ArrayList<InsuredSummary>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        LINES,
                        List.of(connection.createArrayOf("uuid", ids.toArray())),
                        row -> lines.add(new InsuredSummary(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                new RegionCode(row.getLong(3)).toString(),
                                Sector.valueOf(row.getString(4)),
                                row.getString(5) == null ? null : SafetyGrade.valueOf(row.getString(5))))));
        audit.record(lines.stream()
                .map(line -> act("insured-enterprise-listed", line.enterpriseId(), line.region(), line.sector()))
                .toList());
        return lines;
    }

    /**
     * One sheet.
     *
     * @param account for which it is read
     * @throws NotFound when the scope does not show the enterprise
     */
    @Transactional
    InsuredSheetView sheet(UUID id, String account) {
        var today = ChinaTime.dayOf(clock.instant());
        var sheet = JdbcRows.within(database, connection -> sheet(connection, id, account, today));
        audit.record(act("insured-sheet-read", id, sheet.region(), sheet.sector()));
        return sheet;
    }

    private static AuditedAct act(String action, UUID id, String region, Sector sector) {
        return AuditedAct.of(action, "enterprise", id, RegionCode.of(region)).belongingTo(sector, id);
    }

    private InsuredSheetView sheet(Connection connection, UUID id, String account, LocalDate today)
            throws SQLException {
        var policies = new ArrayList<InsurancePolicy>();
        JdbcRows.each(
                connection,
                POLICIES,
                List.of(id, account, today, today),
                row -> policies.add(new InsurancePolicy(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getLong(5))));
        var ratings = new ArrayList<HeldRating>();
        JdbcRows.each(
                connection,
                RATINGS,
                List.of(id, today),
                row -> ratings.add(
                        new HeldRating(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class))));
        var states = new EnumMap<ObligationState, Long>(ObligationState.class);
        JdbcRows.each(
                connection,
                OBLIGATIONS,
                List.of(id),
                row -> states.put(ObligationState.valueOf(row.getString(1)), row.getLong(2)));
        var dangers = new ArrayList<OpenDangers>();
        JdbcRows.each(
                connection,
                DANGERS,
                List.of(id),
                row -> dangers.add(new OpenDangers(row.getLong(1), row.getLong(2), row.getLong(3))));
        var sheets = new ArrayList<InsuredSheetView>();
        JdbcRows.each(connection, BASICS, List.of(id), row -> {
            var trades = row.getArray(6);
            var graded = row.getObject(9, OffsetDateTime.class);
            sheets.add(new InsuredSheetView(
                    id,
                    row.getString(1),
                    new RegionCode(row.getLong(2)).toString(),
                    Sector.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    trades == null ? null : List.copyOf(Trade.known(Arrays.asList((String[]) trades.getArray()))),
                    row.getObject(7, Integer.class),
                    List.copyOf(policies),
                    row.getString(8) == null ? null : SafetyGrade.valueOf(row.getString(8)),
                    row.getString(8) == null || graded == null ? null : graded.toInstant(),
                    List.copyOf(ratings),
                    new ObligationCounts(
                            states.getOrDefault(ObligationState.MET, 0L),
                            states.getOrDefault(ObligationState.UNMET, 0L),
                            states.getOrDefault(ObligationState.NOT_DUE, 0L),
                            states.getOrDefault(ObligationState.UNKNOWN, 0L)),
                    dangers.getFirst(),
                    clock.instant()));
        });
        return sheets.stream().findFirst().orElseThrow(() -> new NotFound(id));
    }
}
