package worksafe.platform.enterprises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import worksafe.platform.duties.UnitedRows;
import worksafe.platform.duties.UnitedRows.Owner;
import worksafe.platform.duties.UnitedRows.Table;

/** The rows of this context that belong to an enterprise and are supervised where it is: the service's and the platform's. */
@ApplicationScoped
public class EnterpriseRows {

    private static final List<String> AGGREGATES = List.of("clock", "application", "panel");

    private static final List<String> RECORDS = List.of("register_holding", "register_entry", "task", "remark");

    /** What people have to do and have said about what is an enterprise's; locked behind all of it. */
    private static final List<Table> ABOUT = List.of(new Table("task", true, true), new Table("remark", true, true));

    private static final Map<String, String> STAY = Map.of(
            "enterprise_snapshot", "is what moves; written by the event itself",
            "official_snapshot", "no enterprise's; written by the registry's events",
            "official_hand_over", "no enterprise's; written by the registry's events",
            "outbox", "a fact belongs to the place where it happened",
            "event_log", "a fact belongs to the place where it happened",
            "audit_entry", "a leaf is never changed",
            "refused_event", "a fact belongs to the place where it happened",
            "dead_letter", "kept as it was received");

    private final EntityManager entities;
    private final FollowingTables tables;
    private final UnitedRows united;

    EnterpriseRows(EntityManager entities, FollowingTables tables, UnitedRows united) {
        this.entities = entities;
        this.tables = tables;
        this.united = united;
    }

    /** The tables of aggregates that move, in the order in which they are locked. */
    public List<String> aggregates() {
        return both(AGGREGATES, tables.aggregates());
    }

    /** The other tables that move. */
    public List<String> records() {
        return both(RECORDS, tables.records());
    }

    /** The tables that stay. */
    public Set<String> stay() {
        var all = new HashMap<>(STAY);
        all.putAll(tables.stay());
        return Set.copyOf(all.keySet());
    }

    /** Puts the enterprises' rows under the authority of their place and sector; those that are there already stay untouched. */
    void move(EnterprisesFollowed followed) {
        aggregates().forEach(table -> move(table, ", version = r.version + 1", followed));
        records().forEach(table -> move(table, "", followed));
    }

    /** Gives what belongs to an enterprise to the one that it was merged into. */
    void unite(UUID absorbed, Owner survivor) {
        toUnite()
                .forEach(table ->
                        united.unite(table, absorbed, survivor, tables.united().getOrDefault(table.name(), "true")));
    }

    /** Gives back what came with an enterprise that was merged into another. */
    void separate(Owner absorbed) {
        toUnite().forEach(table -> united.separate(table, absorbed));
    }

    /** In the order in which they are locked; registers stay with the name by which they were kept. */
    private List<Table> toUnite() {
        return Stream.of(
                        aggregates().stream()
                                .map(table -> new Table(tables.views().getOrDefault(table, table), true, true)),
                        tables.records().stream().map(table -> new Table(table, true, false)),
                        tables.naming().stream().map(table -> new Table(table, false, true)),
                        ABOUT.stream())
                .flatMap(Function.identity())
                .toList();
    }

    private void move(String table, String more, EnterprisesFollowed followed) {
        var unused = entities.createNativeQuery(
                        "update " + table + " r set region = e.region, sector = e.sector" + more
                                + " from unnest(cast(:ids as uuid[]), cast(:regions as bigint[]), cast(:sectors as text[]))"
                                + " as e (id, region, sector)"
                                + " where r.enterprise_id = e.id and (r.region, r.sector) is distinct from (e.region, e.sector)")
                .setParameter("ids", followed.ids())
                .setParameter("regions", followed.regions())
                .setParameter("sectors", followed.sectors())
                .executeUpdate();
    }

    private static List<String> both(Collection<String> ours, Collection<String> theirs) {
        return Stream.concat(ours.stream(), theirs.stream()).distinct().toList();
    }
}
