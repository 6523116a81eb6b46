package worksafe.platform.figures.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.Figures;
import worksafe.platform.figures.live.FigureCounts;
import worksafe.platform.figures.live.FigureLine;
import worksafe.platform.figures.live.FigureLines;
import worksafe.platform.figures.report.FigureReportView.ChangedLine;
import worksafe.platform.figures.report.FigureReportView.ReportedFigure;
import worksafe.platform.figures.table.FigureTable;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** Reads frozen reports, each by the definitions that it was frozen with. */
@ApplicationScoped
class FigureReportQueries {

    private static final String ROWS_SORT = "figure";

    private final AgroalDataSource database;
    private final FigureReportCells cells;
    private final FigureTableQueries tables;
    private final FigureReportTexts texts;
    private final Figures figures;
    private final FigureLines lines;
    private final Scopes scopes;
    private final Listing<FigureReportSummary> listing;

    FigureReportQueries(
            AgroalDataSource database,
            FigureReportCells cells,
            FigureTableQueries tables,
            FigureReportTexts texts,
            Figures figures,
            FigureLines lines,
            Scopes scopes,
            Listings listings) {
        this.database = database;
        this.cells = cells;
        this.tables = tables;
        this.texts = texts;
        this.figures = figures;
        this.lines = lines;
        this.scopes = scopes;
        this.listing = listings.walled(
                FigureReport.class, FigureReportSummary.class, FigureReportFilter.class, "-frozenAt", "frozenAt");
    }

    /** Those that the filter leaves; none for an enterprise. */
    Slice<FigureReportSummary> list(FigureReportFilter filter, PageQuery query) {
        return listing.slice(query, () -> {
            var found = listing.of(filter);
            return scopes.current().enterprises() == null ? found : found.within(Scope.nothing());
        });
    }

    @Transactional
    FigureReportView get(UUID id, boolean english) {
        var report = cells.report(id);
        return JdbcRows.within(database, connection -> {
            var definitions = cells.definitions(connection, id);
            var told = new ArrayList<ReportedFigure>();
            var totals = new ArrayList<FigureLine>();
            for (var figure : definitions.values()) {
                var about = about(report, figure, null, english);
                var total = lines.total(about, cells.cells(connection, report.id(), figure, null));
                totals.add(total);
                told.add(target(connection, id, figure, total));
            }
            return new FigureReportView(
                    report.summary(),
                    told,
                    totals,
                    tables.totals(connection, report, definitions, english),
                    tables.of(connection, report, english),
                    texts.mark(connection, id).orElse(null),
                    changes(connection, report));
        });
    }

    /**
     * The text of a report with its digest and signature.
     *
     * @throws NotFound when it has none: it was frozen before there were texts
     */
    @Transactional
    SignedReport text(UUID id) {
        var report = cells.report(id);
        // The text tells of all sectors.
        scopes.current().requireAllOf(report.region());
        return JdbcRows.within(database, connection -> texts.find(connection, id))
                .orElseThrow(() -> new NotFound(id));
    }

    /** Its lines, by place, sector or a group; those of the figures without that group are left out. */
    @Transactional
    Slice<FigureLine> lines(UUID id, @Nullable String by, boolean english) {
        var report = cells.report(id);
        return JdbcRows.within(database, connection -> {
            var found = new ArrayList<FigureLine>();
            var definitions = cells.definitions(connection, id);
            if (by != null && !offers(definitions, by)) {
                throw RequestProblem.invalid(
                        Violation.query("by", "not-one-of", String.join(", ", offered(definitions))));
            }
            for (var figure : definitions.values()) {
                if (by == null) {
                    found.add(lines.total(
                            about(report, figure, null, english), cells.cells(connection, report.id(), figure, null)));
                } else if (FigureTable.isTold(figure, by)) {
                    found.addAll(lines.apart(
                            about(report, figure, by, english), cells.cells(connection, report.id(), figure, by)));
                }
            }
            return Slice.complete(found);
        });
    }

    private static boolean offers(Map<String, Figure> definitions, String by) {
        return offered(definitions).contains(by);
    }

    private static List<String> offered(Map<String, Figure> definitions) {
        var offered = new ArrayList<>(List.of(FigureCounts.BY_PLACE, FigureCounts.BY_SECTOR));
        definitions.values().stream()
                .flatMap(figure -> figure.groups().keySet().stream())
                .distinct()
                .forEach(offered::add);
        return offered;
    }

    /** The rows that it counted. */
    Slice<FigureReportRow> rows(UUID id, FigureReportRowFilter filter, PageQuery query) {
        return query.slice(List.of(ROWS_SORT), page -> page(id, filter, page));
    }

    @Transactional
    Slice<FigureReportRow> page(UUID id, FigureReportRowFilter filter, Page page) {
        var report = cells.report(id);
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        restrict(report, filter, conditions, parameters);
        var counted = List.copyOf(conditions);
        var countedBy = List.copyOf(parameters);
        var after = page.after();
        if (after != null) {
            conditions.add("(figure, row_id) > (?, ?)");
            parameters.add(after.value(0, text -> text));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        return JdbcRows.within(database, connection -> {
            var found = new ArrayList<FigureReportRow>();
            JdbcRows.each(
                    connection,
                    "select figure, row_id, region, sector, component from figure_report_row where "
                            + String.join(" and ", conditions) + " order by figure, row_id limit ?",
                    parameters,
                    row -> found.add(new FigureReportRow(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            new RegionCode(row.getLong(3)).toString(),
                            row.getString(4).isEmpty() ? null : Sector.valueOf(row.getString(4)),
                            row.getString(5))));
            return Slice.of(
                    found,
                    page,
                    row -> List.of(row.figure(), row.rowId()),
                    page.counting() == Page.Counting.NONE ? null : count(connection, counted, countedBy));
        });
    }

    private static long count(Connection connection, List<String> conditions, List<Object> parameters)
            throws SQLException {
        var all = new ArrayList<Long>();
        JdbcRows.each(
                connection,
                "select count(*) from figure_report_row where " + String.join(" and ", conditions),
                parameters,
                row -> all.add(row.getLong(1)));
        return all.getFirst();
    }

    private void restrict(
            FigureReport report, FigureReportRowFilter filter, List<String> conditions, List<Object> parameters) {
        conditions.add("report_id = ?");
        parameters.add(report.id());
        var sectors = scopes.current().sectors();
        if (sectors != null) {
            conditions.add("sector = any (?)");
            parameters.add(sectors.stream().map(Enum::name).toList());
        }
        if (filter.figure() != null) {
            conditions.add("figure = ?");
            parameters.add(filter.figure());
        }
        if (filter.component() != null && !filter.component().isEmpty()) {
            conditions.add("component = any (?)");
            parameters.add(filter.component());
        }
        var by = filter.by();
        var key = filter.key();
        if ((by == null) != (key == null)) {
            throw RequestProblem.invalid(Violation.query(by == null ? "by" : "key", "figure-key-missing"));
        }
        if (by == null || key == null) {
            return;
        }
        switch (by) {
            case FigureCounts.BY_PLACE -> {
                var place = place(key);
                conditions.add("region between ? and ?");
                parameters.add(place.low());
                // The report's own place is the line of what lies in none below it.
                parameters.add(place.equals(report.region()) ? place.low() : place.high());
            }
            case FigureCounts.BY_SECTOR -> {
                conditions.add("sector = ?");
                parameters.add(key);
            }
            default -> {
                var figure = filter.figure() == null ? null : figures.get(filter.figure());
                if (figure == null || !figure.groups().containsKey(by)) {
                    throw RequestProblem.invalid(
                            Violation.query("by", "not-one-of", FigureCounts.BY_PLACE + ", " + FigureCounts.BY_SECTOR));
                }
                conditions.add(figures.column(figure, by) + " = ?");
                parameters.add(key);
            }
        }
    }

    private static RegionCode place(String key) {
        try {
            return RegionCode.of(key);
        } catch (InvalidValue nowhere) {
            throw RequestProblem.invalid(
                    Violation.query("key", nowhere.code(), nowhere.arguments().toArray()));
        }
    }

    private static FigureLines.About about(FigureReport report, Figure figure, @Nullable String by, boolean english) {
        return new FigureLines.About(figure, report.period(), report.region(), null, by, english, report.id());
    }

    private static ReportedFigure target(Connection connection, UUID report, Figure figure, FigureLine total)
            throws SQLException {
        var told = new ArrayList<ReportedFigure>();
        JdbcRows.each(
                connection,
                "select target, target_source, target_clause, target_force, target_certainty from figure_report_figure"
                        + " where report_id = ? and figure = ?",
                List.of(report, figure.code()),
                row -> {
                    BigDecimal target = row.getBigDecimal(1);
                    told.add(
                            target == null
                                    ? new ReportedFigure(
                                            figure.code(), figure.version(), null, null, null, null, null, null)
                                    : new ReportedFigure(
                                            figure.code(),
                                            figure.version(),
                                            target,
                                            figure.reaches(
                                                            target,
                                                            total.numerator(),
                                                            total.denominator() == null ? 0 : total.denominator())
                                                    .orElse(null),
                                            row.getString(2),
                                            row.getString(3),
                                            Force.valueOf(row.getString(4)),
                                            Certainty.valueOf(row.getString(5))));
                });
        return told.getFirst();
    }

    private List<ChangedLine> changes(Connection connection, FigureReport report) throws SQLException {
        var before = report.previousId();
        if (before == null) {
            return List.of();
        }
        var sectors = scopes.current().sectors();
        var own = sectors == null ? "" : " and sector = any (?)";
        var cells = "(select figure, region, component, sum(n)::bigint as n from figure_report_cell where report_id = ?"
                + own + " group by 1, 2, 3)";
        var mine = sectors == null ? null : sectors.stream().map(Enum::name).toList();
        List<?> parameters =
                mine == null ? List.of(before, report.id()) : Arrays.asList(before, mine, report.id(), mine);
        var changes = new ArrayList<ChangedLine>();
        JdbcRows.each(
                connection,
                "select figure, region, component, coalesce(b.n, 0), coalesce(a.n, 0) from " + cells + " b full join "
                        + cells
                        + " a using (figure, region, component) where a.n is distinct from b.n order by 1, 2, 3",
                parameters,
                row -> changes.add(new ChangedLine(
                        row.getString(1),
                        new RegionCode(row.getLong(2)).toString(),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5))));
        return changes;
    }
}
