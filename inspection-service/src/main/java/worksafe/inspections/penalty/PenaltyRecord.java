package worksafe.inspections.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** What an enterprise was punished for, as other features of the context may ask it in their transactions. */
@ApplicationScoped
public class PenaltyRecord {

    private final EntityManager entities;

    PenaltyRecord(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * How many penalties under the Work Safety Law the enterprise received between two days, both included, that were served
     * and neither revoked nor suspended, each decided on a day on which a major danger was on record there: what
     * 安全生产法 Art. 113 (1) counts. Penalties of all authorities count.
     */
    public int counted(UUID enterpriseId, LocalDate first, LocalDate last) {
        var counted = entities.createNativeQuery("select penalties_counted(:enterprise, :first, :last)", Long.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult();
        return Math.toIntExact((Long) counted);
    }
}
