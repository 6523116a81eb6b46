package worksafe.hazards.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** All rows of this context that belong to an enterprise and are supervised where it is. */
@ApplicationScoped
class EnterpriseRows {

    /**
     * The tables that move with their enterprise, each with a version that the move raises, so that nobody changes a row
     * on the strength of where it was. A test compares this list with the schema: a new table with a region and an
     * enterprise either moves or says there why not.
     */
    static final List<String> TABLES = List.of("danger", "clock");

    private final EntityManager entities;

    EnterpriseRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Puts the enterprise's rows under the authority of that place and sector; those that are there already stay as they are. */
    void move(UUID enterpriseId, RegionCode region, Sector sector) {
        for (var table : TABLES) {
            var unused = entities.createNativeQuery("update " + table
                            + " set region = :region, sector = :sector, version = version + 1"
                            + " where enterprise_id = :enterprise"
                            + " and (region, sector) is distinct from (:region, :sector)")
                    .setParameter("region", region.value())
                    .setParameter("sector", sector.name())
                    .setParameter("enterprise", enterpriseId)
                    .executeUpdate();
        }
    }
}
