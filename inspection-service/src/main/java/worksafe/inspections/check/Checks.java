package worksafe.inspections.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What visits have ticked. */
@ApplicationScoped
class Checks implements PanacheRepositoryBase<TickedItem, UUID> {

    List<TickedItem> of(UUID inspectionId) {
        return list("inspectionId = ?1 order by occurredAt, id", inspectionId);
    }
}
