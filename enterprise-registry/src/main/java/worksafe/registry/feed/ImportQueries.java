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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JobState;

/** What imports were and are. Lines are reached through their import only: it is walled, they are not. */
@ApplicationScoped
class ImportQueries {

    private static final String IMPORTS = "select i.id, i.source, i.mode, coalesce(j.state, 'QUEUED'), i.encoding,"
            + " i.file_sha256, i.file_bytes, case when i.staged_at is null then null else i.staged_lines end,"
            + " i.merged_lines, i.region, i.submitter, i.created_at, i.staged_at, i.merged_at, i.rows_removed_at"
            + " from import i left join job j on j.id = i.id";

    private static final String ROWS = "select r.line, f.fate, coalesce(f.flags, r.flags), r.value, r.name, r.region,"
            + " f.enterprise_id, r.raw, f.basis, f.decided_by, f.decided_at";

    private final AgroalDataSource database;

    ImportQueries(AgroalDataSource database) {
        this.database = database;
    }

    /** The imports within the caller's scope, newest first. */
    @Transactional
    Slice<ImportView> list(Page page) {
        var after = page.after();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(IMPORTS
                        + (after == null ? "" : " where (i.created_at, i.id) < (?, ?)")
                        + " order by i.created_at desc, i.id desc limit ?")) {
            int i = 1;
            if (after != null) {
                select.setObject(i++, after.value(0, Instant::parse).atOffset(ZoneOffset.UTC));
                select.setObject(i++, after.value(1, UUID::fromString));
            }
            select.setInt(i, page.fetch());
            var found = new ArrayList<Found>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(found(row));
                }
            }
            var views = new ArrayList<ImportView>();
            for (var one : found) {
                views.add(one.view(counts(connection, one.id())));
            }
            return Slice.of(views, page, view -> List.of(view.createdAt(), view.id()));
        } catch (SQLException e) {
            throw new IllegalStateException("the imports could not be read", e);
        }
    }

    /** @throws NotFound when there is none, or it lies outside the caller's scope */
    @Transactional
    ImportView get(UUID id) {
        try (var connection = database.getConnection()) {
            return find(connection, id).view(counts(connection, id));
        } catch (SQLException e) {
            throw new IllegalStateException("the import could not be read", e);
        }
    }

    /** The lines of an import in file order, those with a fate first narrowed by it. */
    @Transactional
    Slice<ImportRowView> rows(UUID id, @Nullable RowFate fate, @Nullable RowFlag flag, Page page) {
        try (var connection = database.getConnection()) {
            requireRows(find(connection, id));
            var after = page.after();
            var line = after == null ? 0L : after.value(0, Long::valueOf);
            var rows = fate == null && flag == null
                    ? all(connection, id, line, page.fetch())
                    : settled(connection, id, line, page.fetch(), fate, flag);
            return Slice.of(rows, page, row -> List.of(row.line()));
        } catch (SQLException e) {
            throw new IllegalStateException("the lines could not be read", e);
        }
    }

    /** A piece of the report: so many lines behind that one, in file order. */
    @Transactional
    List<ImportRowView> report(UUID id, long after, int most) {
        try (var connection = database.getConnection()) {
            requireRows(find(connection, id));
            return all(connection, id, after, most);
        } catch (SQLException e) {
            throw new IllegalStateException("the lines could not be read", e);
        }
    }

    /** The header of the import's source. */
    @Transactional
    List<String> header(UUID id) {
        try (var connection = database.getConnection()) {
            var found = find(connection, id);
            requireRows(found);
            return FeedSource.ofCode(found.view().source()).orElseThrow().header();
        } catch (SQLException e) {
            throw new IllegalStateException("the import could not be read", e);
        }
    }

    /** One line. */
    @Transactional
    ImportRowView row(UUID id, long line) {
        try (var connection = database.getConnection()) {
            requireRows(find(connection, id));
            return all(connection, id, line - 1, 1).stream()
                    .filter(row -> row.line() == line)
                    .findFirst()
                    .orElseThrow(() -> new NotFound(line));
        } catch (SQLException e) {
            throw new IllegalStateException("the line could not be read", e);
        }
    }

    /** The code or number of a line that has one. */
    String identifier(Connection connection, UUID id, long line) throws SQLException {
        return all(connection, id, line - 1, 1).stream()
                .findFirst()
                .map(ImportRowView::identifier)
                .orElse("");
    }

    private static List<ImportRowView> all(Connection connection, UUID id, long after, int most) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + " from import_row r"
                + " left join import_fate f on f.job = r.job and f.line = r.line"
                + " where r.job = ? and r.line > ? order by r.line limit ?")) {
            select.setObject(1, id);
            select.setLong(2, after);
            select.setInt(3, most);
            return views(select.executeQuery());
        }
    }

    private static List<ImportRowView> settled(
            Connection connection, UUID id, long after, int most, @Nullable RowFate fate, @Nullable RowFlag flag)
            throws SQLException {
        try (var select = connection.prepareStatement(ROWS + " from import_fate f"
                + " join import_row r on r.job = f.job and r.line = f.line where f.job = ? and f.line > ?"
                + (fate == null ? "" : " and f.fate = ?")
                + (flag == null ? "" : " and ? = any (f.flags)")
                + " order by f.line limit ?")) {
            int i = 1;
            select.setObject(i++, id);
            select.setLong(i++, after);
            if (fate != null) {
                select.setString(i++, fate.name());
            }
            if (flag != null) {
                select.setString(i++, flag.name());
            }
            select.setInt(i, most);
            return views(select.executeQuery());
        }
    }

    private static List<ImportRowView> views(ResultSet rows) throws SQLException {
        var views = new ArrayList<ImportRowView>();
        while (rows.next()) {
            var fate = rows.getString(2);
            var region = rows.getObject(6, Long.class);
            views.add(new ImportRowView(
                    rows.getLong(1),
                    fate == null ? null : RowFate.valueOf(fate),
                    List.copyOf(RowFlag.setIn(rows, 3)),
                    rows.getString(4),
                    rows.getString(5),
                    region == null ? null : new RegionCode(region).toString(),
                    rows.getObject(7, UUID.class),
                    rows.getString(8),
                    rows.getString(9),
                    rows.getString(10),
                    instant(rows, 11)));
        }
        return views;
    }

    private static Found find(Connection connection, UUID id) throws SQLException {
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

    private static void requireRows(Found found) {
        if (found.view().linesRemovedAt() != null) {
            throw new RuleViolation(FeedProblem.IMPORT_LINES_REMOVED);
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(new ImportView(
                row.getObject(1, UUID.class),
                row.getString(2),
                ImportMode.valueOf(row.getString(3)),
                JobState.valueOf(row.getString(4)),
                FeedEncoding.valueOf(row.getString(5)).label(),
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
                instant(row, 15)));
    }

    private static Counts counts(Connection connection, UUID id) throws SQLException {
        var fates = new EnumMap<RowFate, Long>(RowFate.class);
        for (var fate : RowFate.values()) {
            fates.put(fate, 0L);
        }
        var flags = new EnumMap<RowFlag, Long>(RowFlag.class);
        try (var select = connection.prepareStatement("select kind, name, lines from import_count where job = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getString(1).equals("FATE")) {
                        fates.put(RowFate.valueOf(row.getString(2)), row.getLong(3));
                    } else {
                        flags.put(RowFlag.valueOf(row.getString(2)), row.getLong(3));
                    }
                }
            }
        }
        return new Counts(fates, flags);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private record Counts(Map<RowFate, Long> fates, Map<RowFlag, Long> flags) {}

    /** An import whose counts are still to be read. */
    private record Found(ImportView view) {

        UUID id() {
            return view.id();
        }

        ImportView view(Counts counts) {
            return new ImportView(
                    view.id(),
                    view.source(),
                    view.mode(),
                    view.state(),
                    view.encoding(),
                    view.fileSha256(),
                    view.fileBytes(),
                    view.lines(),
                    view.settled(),
                    counts.fates(),
                    counts.flags(),
                    view.region(),
                    view.submitter(),
                    view.createdAt(),
                    view.stagedAt(),
                    view.mergedAt(),
                    view.linesRemovedAt());
        }
    }
}
