package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;

/**
 * The enterprises that trade, for features of the registry that keep something of them. Asking locks the enterprise until the
 * transaction ends, so that it can neither move nor be cancelled meanwhile, and what is entered for it is not left behind when it
 * moves.
 */
@ApplicationScoped
public class TradingEnterprises {

    private final Enterprises enterprises;
    private final EntityManager entities;

    TradingEnterprises(Enterprises enterprises, EntityManager entities) {
        this.enterprises = enterprises;
        this.entities = entities;
    }

    /** An enterprise that trades, with the authority that supervises it. */
    public record TradingEnterprise(UUID id, String name, RegionCode region, Sector sector, Set<Trade> trades) {

        public TradingEnterprise {
            trades = Set.copyOf(trades);
        }
    }

    /** The enterprise; empty where there is none within the scope, or it does not trade. */
    public Optional<TradingEnterprise> find(UUID id) {
        var unused = entities.createNativeQuery("select id from enterprise where id = :id for share", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return enterprises
                .find(id)
                .filter(enterprise -> enterprise.state() == EnterpriseState.ACTIVE)
                .map(enterprise -> {
                    var trades = enterprise.tradeSet().all();
                    return new TradingEnterprise(
                            id,
                            enterprise.name(),
                            enterprise.region(),
                            enterprise.sector(),
                            trades == null ? Set.of() : trades);
                });
    }
}
