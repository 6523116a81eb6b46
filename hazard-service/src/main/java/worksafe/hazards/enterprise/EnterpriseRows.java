package worksafe.hazards.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * The rows of this context that belong to an enterprise and are supervised where it is. A test compares the lists with
 * the schema: a new table with a region and an enterprise either moves, or says here why not.
 */
@ApplicationScoped
class EnterpriseRows {

    /**
     * Aggregates, whose version the move raises: nobody changes a row on the strength of where it was. In the order in
     * which everybody locks them.
     */
    static final List<String> AGGREGATES = List.of("clock", "danger");

    /** Rows that have no version of their own to be raised. */
    static final List<String> RECORDS = List.of("ledger", "ledger_entry");

    /** Tables with a region and an enterprise that stay as they are, with the reason. */
    static final Map<String, String> STAY = Map.of(
            "enterprise_snapshot", "is what moves; written by the event itself",
            "outbox", "a fact belongs to the place where it happened",
            "event_log", "a fact belongs to the place where it happened",
            "audit_entry", "a leaf is never changed",
            "refused_event", "a fact belongs to the place where it happened",
            "dead_letter", "kept as it was received");

    private final EntityManager entities;

    EnterpriseRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Puts the enterprise's rows under the authority of that place and sector; those that are there already stay untouched. */
    void move(UUID enterpriseId, RegionCode region, Sector sector) {
        AGGREGATES.forEach(table -> move(table, ", version = version + 1", enterpriseId, region, sector));
        RECORDS.forEach(table -> move(table, "", enterpriseId, region, sector));
    }

    private void move(String table, String more, UUID enterpriseId, RegionCode region, Sector sector) {
        var unused = entities.createNativeQuery("update " + table + " set region = :region, sector = :sector" + more
                        + " where enterprise_id = :enterprise"
                        + " and (region, sector) is distinct from (:region, :sector)")
                .setParameter("region", region.value())
                .setParameter("sector", sector.name())
                .setParameter("enterprise", enterpriseId)
                .executeUpdate();
    }
}
