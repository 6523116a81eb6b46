package worksafe.platform.figures.report;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.FigureBasis;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.figures.definition.Figures;
import worksafe.platform.figures.report.FigureReportFrozen.FrozenFigure;
import worksafe.platform.figures.table.FigureTable;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.PaperNumbers;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.lock.AdvisoryLock;

/**
 * Freezes the report of one place in one transaction, with the job's progress: whatever kills the job, a report is there
 * whole or not at all, and none is there twice.
 */
@ApplicationScoped
class FigureFreezeOperations {

    private static final AdvisoryLock LOCK = new AdvisoryLock("report of a place and period", 46);

    private static final int LONGEST_TRANSACTION_SECONDS = 600;

    private final AgroalDataSource database;
    private final Figures figures;
    private final FigureReportTexts texts;
    private final Audit audit;
    private final InstantSource clock;
    private final String context;

    FigureFreezeOperations(
            @DataSource("jobs") AgroalDataSource database,
            Figures figures,
            FigureReportTexts texts,
            Audit audit,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.database = database;
        this.figures = figures;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
        this.context = context;
    }

    /** What became of a place. */
    enum Fate {
        /** Its report, or another edition of it, is there now. */
        FROZEN,
        /** It was there already. */
        THERE,
        /** Another edition would say what the last one says. */
        UNCHANGED
    }

    /** Thrown to undo an edition that says nothing new. */
    private static final class SaysNothingNew extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SaysNothingNew() {
            super("another edition would say the same", null, false, false);
        }
    }

    /**
     * What holds in a place for a period, read before the report is frozen.
     *
     * @param targets what each figure is to reach, by its code
     * @param tables in which its figures stand
     */
    record Terms(Map<String, PolicyRow> targets, List<FigureTable> tables) {}

    private record Edition(UUID id, int edition, UUID job) {}

    /**
     * Freezes what the figures of a place are now.
     *
     * @param reason why there is to be another edition; absent where the first is meant
     * @param terms what each figure is to reach, and the tables in which they stand
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    Fate freeze(
            JobRun run,
            RegionCode place,
            FigurePeriod period,
            @Nullable String reason,
            Terms terms,
            FigureReportJob.Progress progress) {
        return JdbcRows.within(database, connection -> {
            LOCK.take(connection, "figure-report " + place + " " + period);
            var latest = latest(connection, place, period);
            var isThere = latest != null && (reason == null || latest.job().equals(run.id()));
            if (!isThere) {
                freeze(connection, run, place, period, reason, terms, latest);
            }
            var fate = isThere ? Fate.THERE : Fate.FROZEN;
            progress.and(fate).write(run);
            return fate;
        });
    }

    /** Notes that a place got no other edition. */
    @Transactional
    void note(JobRun run, FigureReportJob.Progress progress) {
        progress.and(Fate.UNCHANGED).write(run);
    }

    private static @Nullable Edition latest(Connection connection, RegionCode place, FigurePeriod period)
            throws SQLException {
        var found = new ArrayList<Edition>();
        JdbcRows.each(
                connection,
                "select id, edition, job_id from figure_report where region = ? and period_from = ? and period_kind = ?"
                        + " order by edition desc limit 1",
                List.of(place.value(), period.from(), period.kind().name()),
                row -> found.add(
                        new Edition(row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class))));
        return found.isEmpty() ? null : found.getFirst();
    }

    private void freeze(
            Connection connection,
            JobRun run,
            RegionCode place,
            FigurePeriod period,
            @Nullable String reason,
            Terms terms,
            @Nullable Edition latest)
            throws SQLException {
        var told = figures.all().stream()
                .filter(figure -> figure.periods().contains(period.kind()))
                .toList();
        var id = Uuid7.next(clock);
        var now = clock.instant();
        long rows = 0;
        for (var figure : told) {
            rows += basis(connection, id, figure, run.scope().narrowedTo(place), place, period);
        }
        var changed = latest == null ? null : changed(connection, latest.id(), id);
        if (changed != null && changed == 0) {
            throw new SaysNothingNew();
        }
        var number = PaperNumbers.next(connection, series(context), List.of(place), now)
                .getFirst();
        int edition = latest == null ? 1 : latest.edition() + 1;
        execute(
                connection,
                "insert into figure_report (id, number, region, period, period_kind, period_from, period_to, edition,"
                        + " previous_id, reason, frozen_at, frozen_by, job_id, basis_rows, changed_rows)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        id,
                        number,
                        place.value(),
                        period.toString(),
                        period.kind().name(),
                        period.from(),
                        period.to(),
                        edition,
                        latest == null ? null : latest.id(),
                        latest == null ? null : reason,
                        now.atOffset(ZoneOffset.UTC),
                        run.scope().subject(),
                        run.id(),
                        rows,
                        changed));
        var frozen = new ArrayList<FrozenFigure>();
        for (var figure : told) {
            frozen.add(figure(connection, id, figure, terms.targets().get(figure.code())));
        }
        for (var basis : FigureBasis.values()) {
            var base = latest(connection, place, basis.of(period));
            if (base != null) {
                texts.compare(connection, id, basis, base.id());
            }
        }
        for (var table : terms.tables()) {
            texts.lay(connection, id, table);
        }
        var digest = texts.sign(
                connection,
                new FigureReportContent.Head(
                        id,
                        context,
                        number,
                        place,
                        period,
                        edition,
                        latest == null ? null : latest.id(),
                        latest == null ? null : reason,
                        now,
                        rows));
        audit.announce(
                connection,
                List.of(new FigureReportFrozen(
                        context,
                        id,
                        1,
                        number,
                        place,
                        period.toString(),
                        period.from(),
                        period.to().minusDays(1),
                        edition,
                        latest == null ? null : latest.id(),
                        latest == null ? null : reason,
                        frozen,
                        rows,
                        changed,
                        digest,
                        run.scope().subject(),
                        now)));
    }

    /** The series of its reports: two contexts of one authority number apart. */
    static String series(String context) {
        return "T" + context.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** The rows as they count now, and the cells that they make: one statement, so that both are of one moment. */
    private long basis(
            Connection connection, UUID report, Figure figure, Scope scope, RegionCode place, FigurePeriod period)
            throws SQLException {
        var level = place.level();
        var span = (level == RegionLevel.VILLAGE ? level : RegionLevel.values()[level.ordinal() + 1]).span();
        var parameters = new ArrayList<Object>(List.of(report, figure.code()));
        var within = ScopePredicate.sql(scope, "v", parameters);
        parameters.addAll(List.of(period.from(), period.to(), figure.components(), report, figure.code()));
        var sql =
                "with basis as (insert into figure_report_row (report_id, figure, row_id, region, sector, component, g1, g2)"
                        + " select ?, ?, v.id, v.region, coalesce(v.sector::text, ''), v.component, v.g1, v.g2 from "
                        + figures.aggregate(figure).seen() + " v where " + within
                        + " and v.day >= ? and v.day < ? and v.component = any (?)"
                        + " returning region, sector, component, g1, g2), made as (insert into figure_report_cell"
                        + " (report_id, figure, region, sector, component, g1, g2, n) select ?, ?, region / " + span
                        + " * " + span
                        + ", sector, component, g1, g2, count(*) from basis group by 3, 4, 5, 6, 7 returning n)"
                        + " select coalesce(sum(n), 0) from made";
        return number(connection, sql, parameters);
    }

    /** How many rows count otherwise, are new or are gone. */
    private static Long changed(Connection connection, UUID before, UUID after) throws SQLException {
        return number(
                connection,
                "select count(*) from (select * from figure_report_row where report_id = ?) b full join"
                        + " (select * from figure_report_row where report_id = ?) a on a.figure = b.figure and a.row_id = b.row_id"
                        + " where (a.region, a.sector, a.component, a.g1, a.g2) is distinct from"
                        + " (b.region, b.sector, b.component, b.g1, b.g2)",
                List.of(before, after));
    }

    private static FrozenFigure figure(Connection connection, UUID report, Figure figure, @Nullable PolicyRow target)
            throws SQLException {
        execute(
                connection,
                "insert into figure_report_figure (report_id, figure, version, target, target_source, target_clause,"
                        + " target_force, target_certainty) values (?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        report,
                        figure.code(),
                        figure.version(),
                        target == null ? null : target.number(PolicyRow.VALUE),
                        target == null ? null : target.source(),
                        target == null ? null : target.clause(),
                        target == null ? null : target.force().name(),
                        target == null ? null : target.certainty().name()));
        var counts = new HashMap<String, Long>();
        JdbcRows.each(
                connection,
                "select component, sum(n)::bigint from figure_report_cell where report_id = ? and figure = ? group by 1",
                List.of(report, figure.code()),
                row -> counts.put(row.getString(1), row.getLong(2)));
        long above = sum(counts, figure.numerator());
        long below = sum(counts, figure.denominator());
        return new FrozenFigure(
                figure.code(),
                figure.version(),
                above,
                figure.isRatio() ? below : null,
                figure.value(above, below).orElse(null),
                sum(counts, figure.owed()),
                sum(counts, figure.unknown()));
    }

    /** How many rows are in these components together. */
    static long sum(Map<String, Long> counts, List<String> components) {
        return components.stream()
                .mapToLong(component -> counts.getOrDefault(component, 0L))
                .sum();
    }

    private static void execute(Connection connection, String sql, List<?> parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            JdbcRows.fill(statement, parameters);
            statement.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql, List<?> parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            JdbcRows.fill(statement, parameters);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Whether that undid an edition that says nothing new. */
    static boolean saysNothingNew(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SaysNothingNew) {
                return true;
            }
        }
        return false;
    }
}
