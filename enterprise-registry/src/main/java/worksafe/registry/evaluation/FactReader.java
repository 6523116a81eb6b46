package worksafe.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.condition.PolicyCondition;
import worksafe.platform.obligations.Exemption;
import worksafe.platform.obligations.Judge;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.JdbcRows;

/** Reads what is known of enterprises, of however many in a few statements. */
@ApplicationScoped
public class FactReader {

    private static final String ENTERPRISE = "enterprise";

    private static final String ENTERPRISES = "select id, region, sector, state, headcount, above_scale, ownership,"
            + " industry, trades, changed_at from enterprise where id = any (?) order by id";

    /** Those of which nobody is writing just now, held where they are until the answers are written. */
    private static final String HELD = ENTERPRISES + " for share skip locked";

    private static final String ENTRIES = "select enterprise_id, kind, data, acted_at, valid_until from register_entry"
            + " where enterprise_id = any (?) and kind = any (?) and latest and live and counted"
            + " order by acted_at, id";

    private static final String ANNOUNCED = "select e.enterprise_id, e.context || '/' || e.kind, v.data, e.occurred_at"
            + " from archive_entry e join archive_event v on v.id = e.event_id"
            + " where e.enterprise_id = any (?) and (e.context || '/' || e.kind) = any (?) and not e.closed"
            + " order by e.occurred_at, e.id";

    /** What is over, where that says something. */
    private static final String OVER = ANNOUNCED.replace("and not e.closed", "and e.closed");

    private final FactRules rules;

    FactReader(ShippedObligations obligations) {
        rules = FactRules.of(obligations.kinds(ObligationHolder.ENTERPRISE).stream());
    }

    /**
     * Those of them that are in sight, in the order of their ids.
     *
     * @param judge the day and the calendar by which is judged
     * @param holding whether they are kept where they are until the transaction ends; those that somebody else is writing
     *     are then left out
     */
    public List<Judged> read(Connection connection, Collection<UUID> ids, Judge judge, boolean holding)
            throws SQLException {
        var today = judge.today();
        var wanted = connection.createArrayOf("uuid", ids.toArray());
        var found = new LinkedHashMap<UUID, Draft>();
        JdbcRows.each(connection, holding ? HELD : ENTERPRISES, List.of(wanted), row -> {
            var draft = new Draft(row, today);
            found.put(draft.id, draft);
        });
        JdbcRows.each(
                connection,
                ENTRIES,
                List.of(wanted, rules.registers()),
                row -> take(found, row, "register:", row.getObject(5, LocalDate.class), false));
        JdbcRows.each(
                connection,
                ANNOUNCED,
                List.of(wanted, rules.archives()),
                row -> take(found, row, "archive:", null, false));
        if (!rules.archivesOver().isEmpty()) {
            JdbcRows.each(
                    connection,
                    OVER,
                    List.of(wanted, rules.archivesOver()),
                    row -> take(found, row, "archive:", null, true));
        }
        return found.values().stream().map(draft -> draft.judged(rules)).toList();
    }

    private static void take(
            Map<UUID, Draft> found, ResultSet row, String kind, @Nullable LocalDate until, boolean over)
            throws SQLException {
        var draft = found.get(row.getObject(1, UUID.class));
        if (draft == null) {
            return;
        }
        var data = RegisterJson.read(row.getString(3));
        if (row.getString(2).equals(FactRules.EXEMPTIONS)) {
            draft.facts.exempt(data);
            return;
        }
        var day = ChinaTime.dayOf(row.getObject(4, OffsetDateTime.class).toInstant());
        if (over) {
            draft.facts.tellEnded(kind + row.getString(2), data, day);
        } else {
            draft.facts.tell(kind + row.getString(2), data, day, until);
        }
    }

    /** An enterprise while it is read. */
    private static final class Draft {

        private final UUID id;
        private final RegionCode region;
        private final Sector sector;
        private final boolean active;
        private final FactDraft facts;

        Draft(ResultSet row, LocalDate today) throws SQLException {
            id = row.getObject(1, UUID.class);
            region = new RegionCode(row.getLong(2));
            sector = Sector.valueOf(row.getString(3));
            active = row.getString(4).equals("ACTIVE");
            facts = new FactDraft(today);
            var day = ChinaTime.dayOf(row.getObject(10, OffsetDateTime.class).toInstant());
            var headcount = row.getObject(5, Integer.class);
            know("headcount", headcount == null ? null : headcount.longValue(), day);
            know("aboveScale", row.getObject(6, Boolean.class), day);
            know("ownership", row.getString(7).equals("UNKNOWN") ? null : row.getString(7), day);
            know("industry", row.getString(8), day);
            know("sector", sector.name(), day);
            var trades = row.getArray(9);
            know(
                    PolicyCondition.TRADES,
                    trades == null
                            ? null
                            : PolicyCondition.tradesFact(Trade.known(Arrays.asList((String[]) trades.getArray()))),
                    day);
        }

        private void know(String name, @Nullable Object value, LocalDate day) {
            facts.know(name, value, ENTERPRISE, day);
        }

        Judged judged(FactRules rules) {
            return new Judged(
                    id, ObligationHolder.ENTERPRISE, region, sector, active, facts.known(rules), facts.exemptions());
        }
    }

    /** Of several papers the one that holds today, else the next one to begin, else the last one. */
    static @Nullable Exemption nearest(List<Exemption> papers, LocalDate today) {
        return papers.stream()
                .min(Comparator.comparing((Exemption paper) -> !paper.isInForceOn(today))
                        .thenComparing(paper -> !paper.from().isAfter(today))
                        .thenComparing(Exemption::from))
                .orElse(null);
    }
}
