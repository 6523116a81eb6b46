package worksafe.registry.feed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.registry.feed.reading.RowFlag;
import worksafe.registry.feed.reading.StagedRow;

/** Reads staged lines beside what the register holds under the same code, and beside an earlier line of the same file. */
final class MergeCandidates {

    private static final String SELECT = "select r.line, r.verdict, r.flags, r.region, r.sector, r.new_id,"
            + " e.id, e.region, e.state = 'ACTIVE',"
            + " e.feed_fingerprint is distinct from r.fingerprint and " + EnterpriseWrites.DIFFERS + ","
            + " p.first_line, q.fingerprint is not distinct from r.fingerprint, f.fate, f.flags, f.enterprise_id"
            + " from import_row r"
            + " left join import_repeat p on p.job = r.job and p.line = r.line"
            + " left join import_row q on q.job = p.job and q.line = p.first_line"
            + " left join import_fate f on f.job = p.job and f.line = p.first_line"
            + " left join enterprise_identifier i on i.scheme = r.scheme and i.value = r.value and i.valid_to is null"
            + " left join enterprise e on e.id = i.enterprise_id"
            + " where r.job = ? and r.line = any (?) order by r.line";

    private MergeCandidates() {}

    static List<MergeCandidate> of(Connection connection, UUID job, List<Long> lines) throws SQLException {
        var candidates = new ArrayList<MergeCandidate>(lines.size());
        try (var select = connection.prepareStatement(SELECT)) {
            select.setObject(1, job);
            select.setArray(2, connection.createArrayOf("bigint", lines.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    candidates.add(candidate(row));
                }
            }
        }
        return candidates;
    }

    private static MergeCandidate candidate(ResultSet row) throws SQLException {
        var enterprise = row.getObject(7, UUID.class);
        var firstLine = row.getObject(11, Long.class);
        return new MergeCandidate(
                row.getLong(1),
                StagedRow.Verdict.valueOf(row.getString(2)),
                RowFlag.setIn(row, 3),
                region(row, 4),
                row.getString(5) == null ? null : Sector.valueOf(row.getString(5)),
                row.getObject(6, UUID.class),
                enterprise == null
                        ? null
                        : new MergeCandidate.Known(
                                enterprise, new RegionCode(row.getLong(8)), row.getBoolean(9), row.getBoolean(10)),
                firstLine == null
                        ? null
                        : new MergeCandidate.First(firstLine, row.getBoolean(12), fate(row, firstLine)));
    }

    private static MergeDecision.@Nullable Settled fate(ResultSet row, long line) throws SQLException {
        var fate = row.getString(13);
        return fate == null
                ? null
                : new MergeDecision.Settled(
                        line, RowFate.valueOf(fate), RowFlag.setIn(row, 14), row.getObject(15, UUID.class));
    }

    private static @Nullable RegionCode region(ResultSet row, int column) throws SQLException {
        var region = row.getObject(column, Long.class);
        return region == null ? null : new RegionCode(region);
    }
}
