package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The rows that belong to an enterprise and are seen by whoever supervises it: they follow its region and sector. The
 * lists are complete; a test compares them with the schema.
 */
@ApplicationScoped
class FollowingRows {

    /** Tables whose rows follow. Enterprise and its identifiers move by themselves, as the aggregate. */
    static final List<String> TABLES = List.of(
            "enterprise_history", "archive_entry", "archive_event", "clock", "register_holding", "register_entry");

    /** Tables that name an enterprise and a region and stay as they are, with the reason. */
    static final Map<String, String> STAY = Map.of(
            "enterprise", "the aggregate itself",
            "enterprise_identifier", "part of the aggregate",
            "audit_entry", "tells for ever where an act took place",
            "outbox", "announces what was, where it was",
            "event_log", "told what was, where it was",
            "refused_event", "tells what could not be taken over, where it was",
            "dead_letter", "an event as it came");

    private final EntityManager entities;

    FollowingRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Lets all rows follow the enterprises to where they are now; in the transaction of their move. */
    void follow(Collection<Enterprise> enterprises) {
        if (enterprises.isEmpty()) {
            return;
        }
        // First the enterprise: whoever adds rows for it locks it, so none can slip in with the old place.
        entities.flush();
        for (var table : TABLES) {
            var unused = entities.createNativeQuery("update " + table + " r set region = e.region, sector = e.sector"
                            + " from enterprise e where e.id in (:ids) and r.enterprise_id = e.id"
                            + " and (r.region, r.sector) is distinct from (e.region, e.sector)")
                    .setParameter(
                            "ids", enterprises.stream().map(Enterprise::id).toList())
                    .executeUpdate();
        }
    }
}
