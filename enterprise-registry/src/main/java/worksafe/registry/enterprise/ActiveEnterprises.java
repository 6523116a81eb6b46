package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.value.EnterpriseState;

/** What aggregates of the registry ask of the enterprise that they belong to. */
@ApplicationScoped
public class ActiveEnterprises {

    private final Enterprises enterprises;
    private final EntityManager entities;

    ActiveEnterprises(Enterprises enterprises, EntityManager entities) {
        this.enterprises = enterprises;
        this.entities = entities;
    }

    /**
     * One that trades, kept where it is until the transaction ends, so that no row of it slips in with a place that it has left.
     *
     * @throws NotFound when the scope shows no such enterprise
     * @throws RuleViolation 422 when it does not trade any more
     */
    public Active require(UUID id) {
        var enterprise = held(id).orElseThrow(() -> new NotFound(id));
        requireTrading(enterprise);
        return active(enterprise);
    }

    /**
     * That it still trades, asked by whoever holds rows of it already and therefore does not wait for it.
     *
     * @throws NotFound as {@link #require}, and RuleViolation likewise
     */
    public void requireStill(UUID id) {
        requireTrading(enterprises.find(id).orElseThrow(() -> new NotFound(id)));
    }

    private static void requireTrading(Enterprise enterprise) {
        if (enterprise.state() != EnterpriseState.ACTIVE) {
            throw new RuleViolation(RegistryProblem.ENTERPRISE_ENDED, enterprise.name(), enterprise.state());
        }
    }

    /** As {@link #require}; empty where there is none within the scope, or it does not trade. */
    public Optional<Active> find(UUID id) {
        return held(id).filter(enterprise -> enterprise.state() == EnterpriseState.ACTIVE)
                .map(ActiveEnterprises::active);
    }

    /**
     * Keeps them where they are until the transaction ends, in the order of their ids, so that two who want the same do not wait
     * for each other; whoever goes on with {@link #find} has them already.
     *
     * @param toChange whether some of them may be changed, so that nobody else may hold them meanwhile
     */
    public void hold(Collection<UUID> ids, boolean toChange) {
        if (!ids.isEmpty()) {
            var unused = entities.createNativeQuery("select id from enterprise where id in (:ids) order by id for "
                            + (toChange ? "update" : "share"))
                    .setParameter("ids", ids)
                    .getResultList();
        }
    }

    private Optional<Enterprise> held(UUID id) {
        var unused = entities.createNativeQuery("select id from enterprise where id = :id for share", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return enterprises.find(id);
    }

    private static Active active(Enterprise enterprise) {
        var trades = enterprise.tradeSet().all();
        return new Active(
                enterprise.id(),
                enterprise.name(),
                enterprise.region(),
                enterprise.sector(),
                trades == null ? Set.of() : trades);
    }

    /**
     * An enterprise that trades.
     *
     * @param trades what it does; empty where nothing is known of that
     */
    public record Active(UUID id, String name, RegionCode region, Sector sector, Set<Trade> trades) {

        public Active {
            trades = Set.copyOf(trades);
        }
    }
}
