package worksafe.platform.figures.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.FigureBasis;
import worksafe.platform.figures.definition.FigureComparison;
import worksafe.platform.figures.definition.FigureGap;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.figures.live.FigureLine;
import worksafe.platform.figures.live.FigureLines;
import worksafe.platform.figures.report.FigureTableLine.FigureChange;
import worksafe.platform.figures.report.SignedReport.Mark;
import worksafe.platform.figures.table.FigureTable;
import worksafe.platform.figures.table.SmallNumbers;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;

/**
 * Tells the tables of frozen reports, each number with what it was in the reports with which this one was compared when it was
 * frozen. As all of them stay what they are, the comparison does too.
 */
@ApplicationScoped
class FigureTableQueries {

    private final AgroalDataSource database;
    private final FigureReportCells cells;
    private final FigureReportTexts texts;
    private final FigureLines lines;
    private final String context;

    FigureTableQueries(
            AgroalDataSource database,
            FigureReportCells cells,
            FigureReportTexts texts,
            FigureLines lines,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.database = database;
        this.cells = cells;
        this.texts = texts;
        this.lines = lines;
        this.context = context;
    }

    /** A report, its figures as they were defined when it was frozen, and those with which it was compared. */
    private record Compared(FigureReport report, Map<String, Figure> definitions, Map<FigureBasis, Base> bases) {}

    /** A report with which another one was compared, and its figures as they were defined then. */
    private record Base(FigureReport report, Map<String, Figure> definitions) {}

    /**
     * A figure in a report with which another one was compared.
     *
     * @param hidden the keys of what is too few to be told, and of what would give that away
     */
    private record Then(Figure figure, Map<String, Map<String, Long>> counts, Set<String> hidden) {}

    /** A table with its lines. */
    record Told(FigureTable table, List<FigureTableLine> lines) {}

    /** A report with all that is printed of it. */
    record Whole(
            FigureReport report,
            List<Told> tables,
            @Nullable Mark mark) {}

    /**
     * The lines of a table.
     *
     * @throws NotFound when the report has no such table
     */
    @Transactional
    Slice<FigureTableLine> lines(UUID id, String code, boolean english) {
        var report = cells.report(id);
        return JdbcRows.within(database, connection -> {
            var table = tables(connection, id).stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(code));
            return Slice.complete(lines(connection, compared(connection, report), table, english));
        });
    }

    /** A report with the lines of all its tables, in Chinese, as it is printed; where it has no table, with all its figures. */
    @Transactional
    Whole whole(UUID id) {
        var report = cells.report(id);
        return JdbcRows.within(database, connection -> {
            var compared = compared(connection, report);
            var told = new ArrayList<Told>();
            for (var table : tables(connection, id)) {
                told.add(new Told(table, lines(connection, compared, table, false)));
            }
            if (told.isEmpty()) {
                var all = all(compared.definitions().keySet());
                told.add(new Told(all, lines(connection, compared, all, false)));
            }
            return new Whole(report, told, texts.mark(connection, id).orElse(null));
        });
    }

    /** The tables of a report. */
    List<FigureTableView> of(Connection connection, FigureReport report, boolean english) throws SQLException {
        return tables(connection, report.id()).stream()
                .map(table -> FigureTableView.of(
                        table,
                        english,
                        "/api/v1/" + context + "/figure-reports/" + report.id() + "/tables/" + table.code()))
                .toList();
    }

    /** Each figure all together, compared; by the definitions of the report. */
    List<FigureTableLine> totals(
            Connection connection, FigureReport report, Map<String, Figure> definitions, boolean english)
            throws SQLException {
        var compared = new Compared(report, definitions, bases(connection, report));
        return lines(connection, compared, all(definitions.keySet()), english);
    }

    private Compared compared(Connection connection, FigureReport report) throws SQLException {
        return new Compared(report, cells.definitions(connection, report.id()), bases(connection, report));
    }

    /** Where no table was laid down: all figures, all together. */
    private static FigureTable all(Set<String> figures) {
        return new FigureTable(
                FigureTable.ALL,
                "全部指标",
                "all figures",
                List.copyOf(figures),
                List.of(FigureTable.ALL),
                List.of(PeriodKind.values()),
                0,
                "统计报表表式（系统参数）",
                "系统缺省值：没有规定表式的，列出全部指标",
                Force.DOCUMENT,
                Certainty.SYSTEM_DEFAULT);
    }

    private List<FigureTableLine> lines(Connection connection, Compared compared, FigureTable table, boolean english)
            throws SQLException {
        var found = new ArrayList<FigureTableLine>();
        for (var code : table.figures()) {
            var figure = compared.definitions().get(code);
            if (figure == null) {
                continue;
            }
            for (var by : table.by()) {
                if (FigureTable.isTold(figure, by)) {
                    found.addAll(lines(connection, compared, figure, by, table.least(), english));
                }
            }
        }
        return found;
    }

    private List<FigureTableLine> lines(
            Connection connection, Compared compared, Figure figure, String by, int least, boolean english)
            throws SQLException {
        var report = compared.report();
        var bases = compared.bases();
        var key = FigureTable.key(by);
        var now = new TreeMap<>(cells.cells(connection, report.id(), figure, key));
        var then = new EnumMap<FigureBasis, Then>(FigureBasis.class);
        for (var base : bases.entrySet()) {
            var before = base.getValue().definitions().get(figure.code());
            if (before != null && FigureTable.isTold(before, by)) {
                var counts = cells.cells(connection, base.getValue().report().id(), before, key);
                then.put(base.getKey(), then(before, counts, least));
            }
        }
        if (key == null) {
            now.putIfAbsent("", Map.of());
        } else {
            // What there was then and is no more has a line too: in a frozen report that is a true 0.
            then.values().forEach(before -> before.counts().keySet().forEach(one -> now.putIfAbsent(one, Map.of())));
        }
        var about = new FigureLines.About(figure, report.period(), report.region(), null, key, english, report.id());
        var told = key == null ? List.of(lines.total(about, now)) : lines.apart(about, now);
        var keys = List.copyOf(now.keySet());
        var hidden = SmallNumbers.hidden(
                told.stream().map(FigureTableQueries::numbers).toList(), least);
        var found = new ArrayList<FigureTableLine>();
        for (int i = 0; i < told.size(); i++) {
            var isHidden = hidden.contains(i);
            var line = told.get(i);
            found.add(line(
                    line,
                    by,
                    isHidden,
                    change(FigureBasis.PRECEDING, report, figure, line, keys.get(i), isHidden, bases, then),
                    change(FigureBasis.YEAR_BEFORE, report, figure, line, keys.get(i), isHidden, bases, then)));
        }
        return found;
    }

    private static Then then(Figure figure, Map<String, Map<String, Long>> counts, int least) {
        var told = new TreeMap<String, List<Long>>();
        counts.forEach((key, components) -> {
            long above = FigureFreezeOperations.sum(components, figure.numerator());
            long below = FigureFreezeOperations.sum(components, figure.denominator());
            told.put(key, figure.isRatio() ? List.of(above, below - above) : List.of(above));
        });
        return new Then(figure, counts, SmallNumbers.hidden(told, least));
    }

    private static FigureTableLine line(
            FigureLine line, String by, boolean hidden, FigureChange preceding, FigureChange yearBefore) {
        return new FigureTableLine(
                line.figure(),
                line.title(),
                by,
                line.region(),
                line.sector(),
                line.group(),
                hidden,
                hidden ? null : line.numerator(),
                hidden ? null : line.denominator(),
                hidden ? null : line.value(),
                hidden ? null : line.owed(),
                hidden ? null : line.unknown(),
                preceding,
                yearBefore);
    }

    private static FigureChange change(
            FigureBasis basis,
            FigureReport report,
            Figure figure,
            FigureLine line,
            String key,
            boolean hidden,
            Map<FigureBasis, Base> bases,
            Map<FigureBasis, Then> then) {
        var base = bases.get(basis);
        var comparison = compared(base, figure, line, key, hidden, then.get(basis));
        return new FigureChange(
                basis.of(report.period()).toString(),
                base == null ? null : base.report().number(),
                comparison.base(),
                comparison.difference(),
                comparison.percent(),
                comparison.gap());
    }

    private static FigureComparison compared(
            @Nullable Base base, Figure figure, FigureLine line, String key, boolean hidden, @Nullable Then then) {
        if (base == null) {
            return FigureComparison.none(FigureGap.NO_REPORT);
        }
        if (!base.definitions().containsKey(figure.code())) {
            return FigureComparison.none(FigureGap.NOT_TOLD);
        }
        if (then == null) {
            return FigureComparison.none(FigureGap.COUNTED_OTHERWISE);
        }
        if (hidden || then.hidden().contains(key)) {
            return FigureComparison.none(FigureGap.HIDDEN);
        }
        var before = then.figure();
        var counts = then.counts().getOrDefault(key, Map.of());
        return FigureComparison.of(
                figure,
                value(line),
                before,
                before.value(
                        FigureFreezeOperations.sum(counts, before.numerator()),
                        FigureFreezeOperations.sum(counts, before.denominator())));
    }

    private static Optional<BigDecimal> value(FigureLine line) {
        return Optional.ofNullable(line.value());
    }

    /** All that a line tells of how many there are. */
    private static List<Long> numbers(FigureLine line) {
        var below = line.denominator();
        var rest = below == null ? Stream.<Long>empty() : Stream.of(below - line.numerator());
        return Stream.concat(Stream.of(line.numerator(), line.owed(), line.unknown()), rest)
                .toList();
    }

    private Map<FigureBasis, Base> bases(Connection connection, FigureReport report) throws SQLException {
        var ids = new EnumMap<FigureBasis, UUID>(FigureBasis.class);
        JdbcRows.each(
                connection,
                "select basis, base_id from figure_report_base where report_id = ?",
                List.of(report.id()),
                row -> ids.put(FigureBasis.valueOf(row.getString(1)), row.getObject(2, UUID.class)));
        var bases = new EnumMap<FigureBasis, Base>(FigureBasis.class);
        for (var id : ids.entrySet()) {
            bases.put(id.getKey(), new Base(cells.report(id.getValue()), cells.definitions(connection, id.getValue())));
        }
        return bases;
    }

    private static List<FigureTable> tables(Connection connection, UUID report) throws SQLException {
        return JdbcRows.list(
                connection,
                "select code, title_zh, title_en, figures, told_by, least, source, clause, force, certainty"
                        + " from figure_report_table where report_id = ? order by code",
                List.of(report),
                row -> new FigureTable(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        texts(row.getArray(4)),
                        texts(row.getArray(5)),
                        List.of(PeriodKind.values()),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8),
                        Force.valueOf(row.getString(9)),
                        Certainty.valueOf(row.getString(10))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
