package worksafe.platform.enterprises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Keeps the industry of enterprises, and breaks down on one that nobody should have. */
@ApplicationScoped
class Renown {

    static final String UNBEARABLE = "Z9999";

    private final EntityManager entities;

    Renown(EntityManager entities) {
        this.entities = entities;
    }

    void keep(@Observes EnterprisesFollowed followed) {
        followed.all().forEach(this::keep);
    }

    private void keep(EnterpriseFollowed followed) {
        var industry = followed.event().as(Industry.class).industry();
        var unused = entities.createNativeQuery("insert into renown (enterprise_id, revision, industry)"
                        + " values (:id, :revision, :industry) on conflict (enterprise_id) do update"
                        + " set revision = excluded.revision, industry = excluded.industry")
                .setParameter("id", followed.enterpriseId())
                .setParameter("revision", followed.revision())
                .setParameter("industry", (followed.active() ? "" : "ended ") + industry)
                .executeUpdate();
        if (UNBEARABLE.equals(industry)) {
            throw new IllegalStateException("unbearable");
        }
    }

    record Industry(@Nullable String industry) {}
}
