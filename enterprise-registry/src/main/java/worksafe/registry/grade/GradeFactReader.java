package worksafe.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.grade.GradeFacts.Known;

/** Reads what is known of enterprises, of however many in five statements. */
@ApplicationScoped
class GradeFactReader {

    private static final String ENTERPRISES =
            "select id, region, sector, state, array_to_string(trades, ','), changed_at"
                    + " from enterprise where id = any (?) order by id";

    /** Those of which nobody is writing just now, held where they are until the grades are written. */
    private static final String HELD = ENTERPRISES + " for share skip locked";

    private static final String HEARD = "select context, last_heard_at from archive_source";

    /** Of each: whether somebody has looked at the site, and counts of what is open there. */
    private static final String ANNOUNCED = "select enterprise_id,"
            + " bool_or(context = 'hazards' and kind in ('danger', 'source', 'risk-point', 'self-check')"
            + " or context = 'inspections' and kind = 'inspection'),"
            + " count(*) filter (where context = 'hazards' and kind = 'source' and not closed),"
            + " count(*) filter (where context = 'hazards' and kind = 'risk-point' and grade = 'RED' and not closed),"
            + " count(*) filter (where context = 'hazards' and kind = 'risk-point' and grade = 'ORANGE' and not closed),"
            + " count(*) filter (where context = 'hazards' and kind = 'danger' and grade = 'MAJOR' and not closed),"
            + " count(*) filter (where context = 'hazards' and kind = 'danger' and overdue and not closed),"
            + " count(*) filter (where context = 'inspections' and kind = 'order' and overdue and not closed),"
            + " count(*) filter (where context = 'training' and kind = 'post' and state = 'BARRED' and not closed),"
            + " bool_or(context = 'registry' and kind = 'blacklist' and state = 'LISTED')"
            + " from archive_entry where enterprise_id = any (?)"
            + " and context in ('hazards', 'inspections', 'training', 'registry') group by 1";

    /** The best level of each, the first being the highest. */
    private static final String RATED = "select enterprise_id, min(array_position(array['ONE', 'TWO', 'THREE'], level))"
            + " from standardisation_rating where enterprise_id = any (?) and status = 'RATED' group by 1";

    private static final List<GradeInput> OF_HAZARDS = List.of(
            GradeInput.SOURCE,
            GradeInput.RED_POINT,
            GradeInput.ORANGE_POINT,
            GradeInput.MAJOR_DANGER,
            GradeInput.OVERDUE_DANGER);
    private static final int FIRST_OF_HAZARDS = 3;

    /** What is not known at all tells nothing; where nothing is asked, nothing is unmet. */
    private static final String OBLIGATIONS = "select enterprise_id, count(*) filter (where state = 'UNMET'),"
            + " max(changed_at) from obligation where enterprise_id = any (?) group by 1"
            + " having bool_or(state in ('MET', 'UNMET', 'NOT_DUE', 'EXEMPT')) or bool_and(state <> 'UNKNOWN')";

    /**
     * Those of them that are in sight, in the order of their ids.
     *
     * @param holding whether they are kept where they are until the transaction ends; those that somebody else is writing
     *     are then left out
     */
    List<GradeFacts> read(Connection connection, Collection<UUID> ids, boolean holding) throws SQLException {
        var wanted = connection.createArrayOf("uuid", ids.toArray());
        var found = new LinkedHashMap<UUID, Draft>();
        JdbcRows.each(connection, holding ? HELD : ENTERPRISES, List.of(wanted), row -> {
            var draft = new Draft(row);
            found.put(draft.id, draft);
        });
        var heard = new HashMap<String, Instant>();
        JdbcRows.each(
                connection,
                HEARD,
                List.of(),
                row -> heard.put(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
        var seen = new HashSet<UUID>();
        JdbcRows.each(connection, ANNOUNCED, List.of(wanted), row -> {
            var draft = found.get(row.getObject(1, UUID.class));
            if (draft != null) {
                draft.announced(row, heard);
                seen.add(draft.id);
            }
        });
        // Of those the archive holds nothing: no order and no post of theirs was told of, and nobody has looked.
        found.values().stream().filter(draft -> !seen.contains(draft.id)).forEach(draft -> draft.nothingTold(heard));
        JdbcRows.each(connection, OBLIGATIONS, List.of(wanted), row -> {
            var draft = found.get(row.getObject(1, UUID.class));
            if (draft != null) {
                draft.known.put(
                        GradeInput.OBLIGATION,
                        new Known(
                                row.getLong(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()));
            }
        });
        JdbcRows.each(connection, RATED, List.of(wanted), row -> {
            var draft = found.get(row.getObject(1, UUID.class));
            if (draft != null) {
                draft.known.put(GradeInput.STANDARDISATION, new Known(row.getLong(2), draft.writtenAt));
            }
        });
        var facts = new ArrayList<GradeFacts>(found.size());
        found.values().forEach(draft -> facts.add(draft.facts()));
        return facts;
    }

    /** An enterprise while it is read. */
    private static final class Draft {

        private final UUID id;
        private final RegionCode region;
        private final Sector sector;
        private final boolean active;
        private final @Nullable Set<Trade> trades;
        private final Instant writtenAt;
        private final Map<GradeInput, Known> known = new EnumMap<>(GradeInput.class);
        private boolean blacklisted;

        Draft(ResultSet row) throws SQLException {
            id = row.getObject(1, UUID.class);
            region = new RegionCode(row.getLong(2));
            sector = Sector.valueOf(row.getString(3));
            active = row.getString(4).equals("ACTIVE");
            var said = row.getString(5);
            trades = said == null ? null : Trade.known(Arrays.asList(said.split(",")));
            writtenAt = row.getObject(6, OffsetDateTime.class).toInstant();
            known.put(GradeInput.STANDARDISATION, new Known(0, writtenAt));
        }

        void announced(ResultSet row, Map<String, Instant> heard) throws SQLException {
            var hazards = heard.get("hazards");
            if (hazards != null && row.getBoolean(2)) {
                for (int i = 0; i < OF_HAZARDS.size(); i++) {
                    known.put(OF_HAZARDS.get(i), new Known(row.getLong(FIRST_OF_HAZARDS + i), hazards));
                }
            }
            int next = FIRST_OF_HAZARDS + OF_HAZARDS.size();
            know(GradeInput.OVERDUE_ORDER, row.getLong(next), heard);
            know(GradeInput.BARRED_POST, row.getLong(next + 1), heard);
            blacklisted = row.getBoolean(next + 2);
        }

        void nothingTold(Map<String, Instant> heard) {
            know(GradeInput.OVERDUE_ORDER, 0, heard);
            know(GradeInput.BARRED_POST, 0, heard);
        }

        private void know(GradeInput input, long value, Map<String, Instant> heard) {
            var at = heard.get(input.source());
            if (at != null) {
                known.put(input, new Known(value, at));
            }
        }

        GradeFacts facts() {
            return new GradeFacts(id, region, sector, active, trades, known, blacklisted, writtenAt);
        }
    }
}
