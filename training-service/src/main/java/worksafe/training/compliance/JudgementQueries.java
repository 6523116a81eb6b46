package worksafe.training.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.platform.duties.EnterpriseDirectory.Place;

/** Judges whether people may work, by the certificates that they hold and by what the policies demand of posts. */
@ApplicationScoped
public class JudgementQueries {

    private static final String HELD = """
        select new worksafe.training.compliance.HeldCertificate(c.id, c.validFrom, c.inForceUntil, c.validUntil, c.reviewDueOn,
            coalesce(cast(c.cancellation.ground as string), cast(c.status as string)))
        from Certificate c
        where c.personId = :person and c.qualification.kind = :kind
          and coalesce(cast(c.qualification.category as string), '') = :category\
        """;

    private final EntityManager entities;
    private final Requirements requirements;

    JudgementQueries(EntityManager entities, Requirements requirements) {
        this.entities = entities;
        this.requirements = requirements;
    }

    /** Whether a person may work on that day in a post of that kind at an enterprise that is supervised there, with its trades. */
    @Transactional(TxType.MANDATORY)
    public PostJudgement of(UUID personId, Qualification qualification, Place place, LocalDate day) {
        return PostJudgement.of(requirements.of(qualification.kind(), place, day), held(personId, qualification), day);
    }

    /** Those for that kind and category, whatever became of them, with what the present transaction changed. */
    private List<HeldCertificate> held(UUID personId, Qualification qualification) {
        return entities.createQuery(HELD, HeldCertificate.class)
                .setParameter("person", personId)
                .setParameter("kind", qualification.kind())
                .setParameter("category", qualification.categoryKey())
                .getResultList();
    }
}
