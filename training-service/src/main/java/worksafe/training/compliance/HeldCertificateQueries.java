package worksafe.training.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/**
 * The certificates of a person, with the facts that decide whether the person may work. Whoever sees the person sees
 * them all.
 */
@ApplicationScoped
public class HeldCertificateQueries {

    private static final String OF = """
        select new worksafe.training.compliance.HeldCertificate(c.id, c.validFrom, c.inForceUntil, c.validUntil, c.reviewDueOn,
            case when cast(c.status as string) = 'REVOKED' then true else false end)
        from Certificate c
        where c.personId = :person and c.qualification.kind = :kind
          and coalesce(cast(c.qualification.category as string), '') = :category\
        """;

    private final EntityManager entities;

    HeldCertificateQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Those for that kind and category, whatever became of them, with what the present transaction changed. */
    @Transactional(TxType.MANDATORY)
    public List<HeldCertificate> of(UUID personId, Qualification qualification) {
        var category = qualification.category();
        return entities.createQuery(OF, HeldCertificate.class)
                .setParameter("person", personId)
                .setParameter("kind", qualification.kind())
                .setParameter("category", category == null ? "" : category.name())
                .getResultList();
    }
}
