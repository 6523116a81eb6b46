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
import worksafe.registry.enterprise.Enterprises;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;
import worksafe.registry.feed.reading.StagedRow;

/** Reads staged lines beside what the register holds under the same code or of the same kind, and beside an earlier line. */
final class MergeCandidates {

    /**
     * Whether the line, by its name and all it says of day, representative and address, is about another enterprise; of
     * these three one at least must be known on both sides. Not asked of a line that the feed has brought before.
     */
    private static final String ANOTHER =
            "case when e.id is not null and e.feed_fingerprint is distinct from r.fingerprint then"
                    + " name_fold(r.name) <> e.name_key"
                    + " and coalesce(r.established_on <> e.established_on, true)"
                    + " and coalesce(name_fold(r.legal_representative) <> name_fold(e.legal_representative), true)"
                    + " and coalesce(name_fold(r.address) <> name_fold(e.address), true)"
                    + " and num_nonnulls(r.established_on - e.established_on, r.legal_representative || e.legal_representative,"
                    + " r.address || e.address) >= 1 else false end";

    /**
     * The lines with the enterprise that has their code. The keys of the names of the others are made here: compared with
     * anything else, they would not be looked up behind the wall.
     */
    private static final String MET = "with r as materialized (select r.job, r.line, r.verdict, r.flags, r.region,"
            + " r.sector, r.new_id, r.scheme, r.value, r.fingerprint, r.established_on, r.legal_representative, r.address,"
            + " e.id, e.region as seat, e.state = 'ACTIVE' as active,"
            + " e.id is not null and e.feed_fingerprint is distinct from r.fingerprint and " + EnterpriseWrites.DIFFERS
            + " as differs,"
            + " e.id is not null and e.feed_fingerprint is distinct from r.fingerprint and "
            + EnterpriseWrites.OVERRULES
            + " as overrules,"
            + " " + ANOTHER + " as another,"
            + " case when e.id is null then name_fold(r.name) end as name_key"
            + " from import_row r"
            + " left join enterprise_identifier i on i.scheme = r.scheme and i.value = r.value and i.valid_to is null"
            + " left join enterprise e on e.id = i.enterprise_id"
            + " where r.job = ? and r.line = any (?))";

    /**
     * The enterprise that last bore a code which is in force for nobody in sight, or the one that this was merged into.
     */
    private static final String FORMER = " left join lateral (select s.id from enterprise_identifier o"
            + " join enterprise b on b.id = o.enterprise_id"
            // No coalesce: it counts as leaky, and what is leaky reads the table before the wall lets it use an index.
            + " join enterprise s on s.id = case when b.merged_into is null then b.id else b.merged_into end"
            + " where r.id is null and o.scheme = r.scheme and o.value = r.value and o.valid_to is not null"
            + " and s.state = 'ACTIVE' order by o.valid_to desc, s.id limit 1) former on true";

    /**
     * An enterprise without such a code in force that is otherwise alike: registered by its old number, or by its code, which
     * is the other one of the two.
     */
    private static final String ALIKE = " left join lateral (select s.id from enterprise s"
            + " where r.id is null and r.value is not null and r.verdict <> 'REJECT' and " + Enterprises.ALIKE
            + " and " + without("r.scheme")
            + " order by s.id limit 1) alike on true";

    /**
     * Beside each line those of the file that are alike, and of them the enterprise that one has by now, or else the one that
     * comes first, where it comes before the line and was not rejected.
     */
    private static final String NEAR = " near as materialized (select distinct on (p.line) p.line, s.id,"
            + " case when p.other < p.line and i.id is null and f.fate is distinct from 'REJECTED' then p.other end"
            + " as first_line from ("
            + "select r.job, r.line, r.scheme, a.first_line as other from r"
            + " join import_alike a on a.job = r.job and a.line = r.line"
            + " union all select r.job, r.line, r.scheme, a.line from r"
            + " join import_alike a on a.job = r.job and a.first_line = r.line) p"
            + " join import_row o on o.job = p.job and o.line = p.other"
            + " left join import_fate f on f.job = p.job and f.line = p.other"
            + " left join enterprise_identifier i on i.scheme = o.scheme and i.value = o.value and i.valid_to is null"
            + " left join enterprise s on s.id = i.enterprise_id and s.state = 'ACTIVE' and " + without("p.scheme")
            + " order by p.line, s.id is null, p.other)";

    private static final String SELECT = MET
            + ","
            + NEAR
            + " select r.line, r.verdict, r.flags, r.region, r.sector, r.new_id,"
            + " r.id, r.seat, r.active, r.differs, r.another, r.overrules,"
            + " p.first_line, q.fingerprint is not distinct from r.fingerprint,"
            + " f.fate, f.flags, f.enterprise_id,"
            + " coalesce(former.id, alike.id, near.id),"
            + " near.first_line"
            + " from r"
            + " left join import_repeat p on p.job = r.job and p.line = r.line"
            + " left join import_row q on q.job = p.job and q.line = p.first_line"
            + " left join import_fate f on f.job = p.job and f.line = p.first_line"
            + FORMER
            + ALIKE
            + " left join near on near.line = r.line and r.id is null"
            + " order by r.line";

    private MergeCandidates() {}

    /** That enterprise {@code s} bears no identifier of that scheme. */
    private static String without(String scheme) {
        return "not exists (select from enterprise_identifier b where b.enterprise_id = s.id and b.scheme = " + scheme
                + " and b.valid_to is null)";
    }

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
        var firstLine = row.getObject(13, Long.class);
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
                                enterprise,
                                new RegionCode(row.getLong(8)),
                                row.getBoolean(9),
                                row.getBoolean(10),
                                row.getBoolean(11),
                                row.getBoolean(12)),
                row.getObject(18, UUID.class),
                row.getObject(19, Long.class),
                firstLine == null
                        ? null
                        : new MergeCandidate.First(firstLine, row.getBoolean(14), fate(row, firstLine)));
    }

    private static MergeDecision.@Nullable Settled fate(ResultSet row, long line) throws SQLException {
        var fate = row.getString(15);
        return fate == null
                ? null
                : new MergeDecision.Settled(
                        line, RowFate.valueOf(fate), RowFlag.setIn(row, 16), row.getObject(17, UUID.class));
    }

    private static @Nullable RegionCode region(ResultSet row, int column) throws SQLException {
        var region = row.getObject(column, Long.class);
        return region == null ? null : new RegionCode(region);
    }
}
