package worksafe.registry.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Dates;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.registers.sheet.ReportLines;
import worksafe.platform.registers.sheet.SheetEncoding;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobState;
import worksafe.registry.feed.ImportRowView.Compared;
import worksafe.registry.feed.ImportRowView.Difference;
import worksafe.registry.feed.reading.FeedSource;
import worksafe.registry.feed.reading.ImportColumns;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;

/** What imports were and are. Lines are reached through their import only: it is walled, they are not. */
@ApplicationScoped
class ImportQueries {

    private static final String IMPORTS = "select i.id, i.source, i.mode, coalesce(j.state, 'QUEUED'), i.encoding,"
            + " i.file_sha256, i.file_bytes, case when i.staged_at is null then null else i.staged_lines end,"
            + " i.merged_lines, i.region, i.submitter, i.created_at, i.staged_at, i.merged_at, i.rows_removed_at"
            + " from import i left join job j on j.id = i.id";

    private static final String ROWS = "select r.line, f.fate, coalesce(f.flags, r.flags), r.value, r.name, r.region,"
            + " f.enterprise_id, r.raw, f.basis, f.decided_by, f.decided_at, " + registered("name")
            + ", r.established_on, " + registered("established_on")
            + ", r.legal_representative, " + registered("legal_representative") + ", r.address, "
            + registered("address")
            + ", case when e.id is null then q.line end,"
            + " case when e.id is null then q.value else (select i.value from enterprise_identifier i"
            + " where i.enterprise_id = e.id and i.valid_to is null order by"
            + " case i.scheme when 'CREDIT_CODE' then 1 when 'REGISTRATION_NUMBER' then 2 else 3 end, i.value limit 1) end";

    /**
     * What a held line was compared with: the enterprise that it waits for, where the caller can see it, and the earlier line
     * with its code, or that is otherwise the same.
     */
    private static final String WAITED_FOR = " left join enterprise e on e.id = f.enterprise_id and f.fate = 'HELD'"
            + " left join import_repeat p on p.job = f.job and p.line = f.line and f.fate = 'HELD'"
            + " left join import_alike a on a.job = f.job and a.line = f.line and f.fate = 'HELD'"
            + " and 'PERHAPS_SAME_ENTERPRISE' = any (f.flags)"
            + " left join import_row q on q.job = f.job and q.line = coalesce(p.first_line, a.first_line)";

    private static final String PROBLEMS =
            ROWS + " from import_fate f join import_row r on r.job = f.job and r.line = f.line" + WAITED_FOR
                    + " where f.job = ? and f.line > ? and f.fate in ('HELD', 'REJECTED') order by f.line limit ?";

    private final AgroalDataSource database;

    ImportQueries(AgroalDataSource database) {
        this.database = database;
    }

    /** The imports within the caller's scope, newest first. */
    @Transactional
    Slice<ImportView> list(Page page) {
        var after = page.after();
        var parameters = new ArrayList<Object>();
        if (after != null) {
            parameters.add(after.value(0, Dates::instant).atOffset(ZoneOffset.UTC));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        return JdbcRows.within(database, connection -> {
            var found = new ArrayList<ImportView>();
            JdbcRows.each(
                    connection,
                    IMPORTS + (after == null ? "" : " where (i.created_at, i.id) < (?, ?)")
                            + " order by i.created_at desc, i.id desc limit ?",
                    parameters,
                    row -> found.add(found(row)));
            var views = new ArrayList<ImportView>();
            for (var one : found) {
                views.add(counted(connection, one));
            }
            return Slice.of(views, page, view -> List.of(view.createdAt(), view.id()));
        });
    }

    /** @throws NotFound when there is none, or it lies outside the caller's scope */
    @Transactional
    ImportView get(UUID id) {
        return JdbcRows.within(database, connection -> counted(connection, find(connection, id)));
    }

    /** The lines of an import in file order, those with a fate first narrowed by it. */
    @Transactional
    Slice<ImportRowView> rows(UUID id, @Nullable RowFate fate, @Nullable RowFlag flag, Page page) {
        var after = page.after();
        var line = after == null ? 0L : after.value(0, Long::valueOf);
        return JdbcRows.within(database, connection -> {
            var unused = withLines(connection, id);
            var rows = fate == null && flag == null
                    ? all(connection, id, line, page.fetch())
                    : settled(connection, id, line, page.fetch(), fate, flag);
            return Slice.of(rows, page, row -> List.of(row.line()));
        });
    }

    /** A piece of the report: so many lines behind that one, in file order. */
    @Transactional
    List<ImportRowView> report(UUID id, ReportLines which, long after, int most) {
        return JdbcRows.within(database, connection -> {
            var unused = withLines(connection, id);
            return which == ReportLines.ALL
                    ? all(connection, id, after, most)
                    : views(connection, PROBLEMS, List.of(id, after, most));
        });
    }

    /** How the lines of an import were laid out in its file. */
    @Transactional
    ImportColumns columns(UUID id) {
        return JdbcRows.within(database, connection -> {
            var source = FeedSource.ofCode(withLines(connection, id).source()).orElseThrow();
            try (var select = connection.prepareStatement("select delimiter, header from import where id = ?")) {
                select.setObject(1, id);
                try (var row = select.executeQuery()) {
                    row.next();
                    var header = row.getArray(2);
                    return new ImportColumns(
                            row.getString(1).charAt(0),
                            header == null ? source.header() : List.of((String[]) header.getArray()));
                }
            }
        });
    }

    /** One line. */
    @Transactional
    ImportRowView row(UUID id, long line) {
        return report(id, ReportLines.ALL, line - 1, 1).stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .orElseThrow(() -> new NotFound(line));
    }

    private static List<ImportRowView> all(Connection connection, UUID id, long after, int most) throws SQLException {
        return views(
                connection,
                ROWS + " from import_row r left join import_fate f on f.job = r.job and f.line = r.line"
                        + WAITED_FOR
                        + " where r.job = ? and r.line > ? order by r.line limit ?",
                List.of(id, after, most));
    }

    private static List<ImportRowView> settled(
            Connection connection, UUID id, long after, int most, @Nullable RowFate fate, @Nullable RowFlag flag)
            throws SQLException {
        var parameters = new ArrayList<Object>(List.of(id, after));
        if (fate != null) {
            parameters.add(fate.name());
        }
        if (flag != null) {
            parameters.add(flag.name());
        }
        parameters.add(most);
        return views(
                connection,
                ROWS + " from import_fate f join import_row r on r.job = f.job and r.line = f.line"
                        + WAITED_FOR
                        + " where f.job = ? and f.line > ?"
                        + (fate == null ? "" : " and f.fate = ?")
                        + (flag == null ? "" : " and ? = any (f.flags)")
                        + " order by f.line limit ?",
                parameters);
    }

    private static List<ImportRowView> views(Connection connection, String select, List<?> parameters)
            throws SQLException {
        var views = new ArrayList<ImportRowView>();
        JdbcRows.each(connection, select, parameters, row -> views.add(line(row)));
        return views;
    }

    private static ImportRowView line(ResultSet row) throws SQLException {
        var fate = row.getString(2);
        var flags = RowFlag.setIn(row, 3);
        var region = row.getObject(6, Long.class);
        return new ImportRowView(
                row.getLong(1),
                fate == null ? null : RowFate.valueOf(fate),
                List.copyOf(flags),
                row.getString(4),
                row.getString(5),
                region == null ? null : new RegionCode(region).toString(),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                instant(row, 11),
                compared(row),
                row.getString(12) == null ? List.of() : differences(row),
                !RowFate.HELD.name().equals(fate) ? List.of() : ImportRowView.operations(flags));
    }

    /** A field of the enterprise that a line waits for, or of the earlier line where there is none. */
    private static String registered(String field) {
        return "case when e.id is null then q." + field + " else e." + field + " end";
    }

    private static @Nullable Compared compared(ResultSet row) throws SQLException {
        var name = row.getString(12);
        return name == null ? null : new Compared(row.getObject(19, Long.class), name, row.getString(20));
    }

    /** Where the line and what it was compared with differ, of what tells enterprises apart. */
    private static List<Difference> differences(ResultSet row) throws SQLException {
        return Stream.of(
                        new Difference("name", row.getString(12), row.getString(5)),
                        new Difference("establishedOn", row.getString(14), row.getString(13)),
                        new Difference("legalRepresentative", row.getString(16), row.getString(15)),
                        new Difference("address", row.getString(18), row.getString(17)))
                .filter(difference -> !Objects.equals(difference.registered(), difference.stated()))
                .toList();
    }

    /** As it stands, without its counts. */
    private static ImportView find(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(IMPORTS + " where i.id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound(id);
                }
                return found(row);
            }
        }
    }

    /** An import whose lines are still kept. */
    private static ImportView withLines(Connection connection, UUID id) throws SQLException {
        var found = find(connection, id);
        if (found.linesRemovedAt() != null) {
            throw new RuleViolation(FeedProblem.IMPORT_LINES_REMOVED);
        }
        return found;
    }

    private static ImportView found(ResultSet row) throws SQLException {
        return new ImportView(
                row.getObject(1, UUID.class),
                row.getString(2),
                ImportMode.valueOf(row.getString(3)),
                JobState.valueOf(row.getString(4)),
                SheetEncoding.valueOf(row.getString(5)).label(),
                row.getString(6),
                row.getLong(7),
                row.getObject(8, Long.class),
                row.getLong(9),
                Map.of(),
                Map.of(),
                new RegionCode(row.getLong(10)).toString(),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                instant(row, 13),
                instant(row, 14),
                instant(row, 15));
    }

    private static ImportView counted(Connection connection, ImportView found) throws SQLException {
        var fates = new EnumMap<RowFate, Long>(RowFate.class);
        for (var fate : RowFate.values()) {
            fates.put(fate, 0L);
        }
        var flags = new EnumMap<RowFlag, Long>(RowFlag.class);
        JdbcRows.each(
                connection, "select kind, name, lines from import_count where job = ?", List.of(found.id()), row -> {
                    if (row.getString(1).equals("FATE")) {
                        fates.put(RowFate.valueOf(row.getString(2)), row.getLong(3));
                    } else {
                        flags.put(RowFlag.valueOf(row.getString(2)), row.getLong(3));
                    }
                });
        return found.counted(fates, flags);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
