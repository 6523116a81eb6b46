package worksafe.platform.figures.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.JdbcRows;

/**
 * The text of a report: one JSON object, names in order, no blanks. It says what was counted, by which definitions, compared with
 * what, in which tables; of the rows it has a digest for each figure, so that they are bound without being named.
 */
final class FigureReportContent {

    private static final String FORM = "worksafe-figure-report-1";

    private static final String ROWS =
            "select figure, encode(sha256(convert_to(string_agg(row_id || ' ' || lpad(region::text,"
                    + " 12, '0') || ' ' || sector || ' ' || component || ' ' || g1 || ' ' || g2, E'\\n' order by row_id), 'UTF8')),"
                    + " 'hex') from figure_report_row where report_id = ? group by figure";

    private FigureReportContent() {}

    /** What the report itself is. */
    record Head(
            UUID id,
            String context,
            String number,
            RegionCode place,
            FigurePeriod period,
            int edition,
            @Nullable UUID previous,
            @Nullable String reason,
            Instant frozenAt,
            long rows) {}

    /** The text of a report of which everything else is written, read in the same transaction. */
    static String read(Connection connection, Head head) throws SQLException {
        var text = RegisterJson.object();
        text.put("basisRows", head.rows());
        text.set("comparedWith", comparedWith(connection, head.id()));
        text.put("context", head.context());
        text.put("edition", head.edition());
        text.set("figures", figures(connection, head.id()));
        text.put("form", FORM);
        text.put("frozenAt", head.frozenAt().toString());
        text.put("number", head.number());
        text.put("period", head.period().toString());
        var previous = head.previous();
        if (previous != null) {
            text.set("previous", named(connection, previous));
            text.put("reason", head.reason());
        }
        text.put("region", head.place().toString());
        text.set("tables", tables(connection, head.id()));
        return text.toString();
    }

    private static ObjectNode comparedWith(Connection connection, UUID report) throws SQLException {
        var bases = new TreeMap<String, UUID>();
        JdbcRows.each(
                connection,
                "select basis, base_id from figure_report_base where report_id = ?",
                List.of(report),
                row -> bases.put(row.getString(1), row.getObject(2, UUID.class)));
        var compared = RegisterJson.object();
        for (var base : bases.entrySet()) {
            compared.set(base.getKey(), named(connection, base.getValue()));
        }
        return compared;
    }

    /** Another report, by its number and, where it has one, the digest of its text. */
    private static ObjectNode named(Connection connection, UUID report) throws SQLException {
        var named = RegisterJson.object();
        JdbcRows.each(
                connection,
                "select r.number, s.content_sha256 from figure_report r left join figure_report_text s on s.report_id = r.id"
                        + " where r.id = ?",
                List.of(report),
                row -> {
                    var digest = row.getString(2);
                    if (digest != null) {
                        named.put("contentSha256", digest);
                    }
                    named.put("number", row.getString(1));
                });
        return named;
    }

    private static ArrayNode figures(Connection connection, UUID report) throws SQLException {
        var cells = new TreeMap<String, ArrayNode>();
        JdbcRows.each(
                connection,
                "select figure, lpad(region::text, 12, '0'), sector, component, g1, g2, n from figure_report_cell"
                        + " where report_id = ? order by 1, 2, 3, 4, 5, 6",
                List.of(report),
                row -> cells.computeIfAbsent(
                                row.getString(1), _ -> RegisterJson.object().arrayNode())
                        .addArray()
                        .add(row.getString(2))
                        .add(row.getString(3))
                        .add(row.getString(4))
                        .add(row.getString(5))
                        .add(row.getString(6))
                        .add(row.getLong(7)));
        var digests = new TreeMap<String, String>();
        JdbcRows.each(connection, ROWS, List.of(report), row -> digests.put(row.getString(1), row.getString(2)));
        var figures = RegisterJson.object().arrayNode();
        JdbcRows.each(
                connection,
                "select figure, version, target, target_source, target_clause from figure_report_figure where report_id = ?"
                        + " order by figure",
                List.of(report),
                row -> {
                    var code = row.getString(1);
                    var figure = figures.addObject();
                    figure.set(
                            "cells",
                            cells.getOrDefault(code, RegisterJson.object().arrayNode()));
                    figure.put("figure", code);
                    var digest = digests.get(code);
                    if (digest != null) {
                        figure.put("rowsSha256", digest);
                    }
                    var target = row.getBigDecimal(3);
                    if (target != null) {
                        figure.put("target", target.toPlainString());
                        figure.put("targetClause", row.getString(5));
                        figure.put("targetSource", row.getString(4));
                    }
                    figure.put("version", row.getInt(2));
                });
        return figures;
    }

    private static ArrayNode tables(Connection connection, UUID report) throws SQLException {
        var tables = RegisterJson.object().arrayNode();
        JdbcRows.each(
                connection,
                "select code, title_zh, title_en, figures, told_by, least, source, clause from figure_report_table"
                        + " where report_id = ? order by code",
                List.of(report),
                row -> {
                    var table = tables.addObject();
                    add(table.putArray("by"), row.getArray(5));
                    table.put("clause", row.getString(8));
                    table.put("code", row.getString(1));
                    table.put("en", row.getString(3));
                    add(table.putArray("figures"), row.getArray(4));
                    table.put("least", row.getInt(6));
                    table.put("source", row.getString(7));
                    table.put("zh", row.getString(2));
                });
        return tables;
    }

    private static void add(ArrayNode to, Array texts) throws SQLException {
        for (var text : (String[]) texts.getArray()) {
            to.add(text);
        }
    }
}
