package worksafe.platform.figures.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.Figures;
import worksafe.platform.figures.live.FigureCounts;
import worksafe.platform.http.NotFound;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/** Reads of a frozen report what the caller may see: its head, its definitions, its counts. */
@ApplicationScoped
class FigureReportCells {

    private final EntityManager entities;
    private final Figures figures;
    private final Scopes scopes;

    FigureReportCells(EntityManager entities, Figures figures, Scopes scopes) {
        this.entities = entities;
        this.figures = figures;
        this.scopes = scopes;
    }

    /** @throws NotFound outside the caller's place, and for every enterprise */
    FigureReport report(UUID id) {
        var report = entities.find(FigureReport.class, id);
        // The wall, repeated; a caller of some sectors sees the head, and the cells and rows of these.
        if (report == null || !scopes.current().seesPlace(report.region())) {
            throw new NotFound(id);
        }
        return report;
    }

    /** The figures of a report by code, each as it was defined when the report was frozen. */
    Map<String, Figure> definitions(Connection connection, UUID id) throws SQLException {
        return figures.ofReport(connection, id);
    }

    /** How many rows count as what, by key and component; the key is empty where nothing is told apart. */
    Map<String, Map<String, Long>> cells(Connection connection, UUID report, Figure figure, @Nullable String by)
            throws SQLException {
        var key = switch (by) {
            case null -> "''";
            case FigureCounts.BY_PLACE -> "lpad(region::text, 12, '0')";
            case FigureCounts.BY_SECTOR -> "sector";
            default -> figures.column(figure, by);
        };
        var parameters = new ArrayList<Object>(List.of(report, figure.code()));
        var sectors = scopes.current().sectors();
        if (sectors != null) {
            parameters.add(sectors.stream().map(Enum::name).toList());
        }
        var counts = new TreeMap<String, Map<String, Long>>();
        JdbcRows.each(
                connection,
                "select " + key
                        + ", component, sum(n)::bigint from figure_report_cell where report_id = ? and figure = ?"
                        + (sectors == null ? "" : " and sector = any (?)") + " group by 1, 2",
                parameters,
                row -> counts.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                        .put(row.getString(2), row.getLong(3)));
        return counts;
    }
}
