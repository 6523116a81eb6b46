package worksafe.hazards.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import worksafe.hazards.HazardProblem;
import worksafe.platform.http.RuleViolation;

/** This context's copy of the registry's enterprises. */
@ApplicationScoped
public class EnterpriseSnapshots implements PanacheRepositoryBase<EnterpriseSnapshot, UUID> {

    private static final String TAKE = """
            insert into enterprise_snapshot (enterprise_id, revision, name, credit_code, region, sector, state)
            values (:id, :revision, :name, :creditCode, :region, :sector, :state)
            on conflict (enterprise_id) do update set
                revision = excluded.revision, name = excluded.name, credit_code = excluded.credit_code,
                region = excluded.region, sector = excluded.sector, state = excluded.state
            where enterprise_snapshot.revision < excluded.revision""";

    /**
     * The enterprise, if it trades. Until the present transaction ends it can neither move nor be cancelled here, so that
     * what is entered for it now is not left behind by its moving.
     *
     * @throws RuleViolation when the copy does not hold it within the caller's scope, or holds that it does not trade
     */
    public ActiveEnterprise requireActive(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_READ))
                .orElseThrow(() -> new RuleViolation(HazardProblem.ENTERPRISE_UNKNOWN, id.toString()))
                .requireActive();
    }

    /** Takes over what was announced, unless the copy is as new or newer; tells whether it did. */
    boolean take(EnterpriseAnnounced announced, long revision) {
        return getEntityManager()
                        .createNativeQuery(TAKE)
                        .setParameter("id", announced.enterpriseId())
                        .setParameter("revision", revision)
                        .setParameter("name", announced.name())
                        .setParameter("creditCode", announced.creditCode())
                        .setParameter("region", announced.region().value())
                        .setParameter("sector", announced.knownSector().name())
                        .setParameter("state", announced.state())
                        .executeUpdate()
                == 1;
    }
}
