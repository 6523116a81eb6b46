package worksafe.inspections.draw.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import worksafe.inspections.srd.SealChain;
import worksafe.inspections.srd.form.Digest;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.lock.AdvisoryLock;

/**
 * Where each authority's row of draws has come to. A number is given in the transaction of its seal, so that a seal that is
 * rolled back gives it back: numbers have no gaps. The price is that seals of one authority wait for one another.
 */
@ApplicationScoped
class SealChains {

    private final EntityManager entities;

    SealChains(EntityManager entities) {
        this.entities = entities;
    }

    /** The end of the authority's row, for the caller's transaction alone until that ends. */
    SealChain locked(RegionCode authority) {
        // A row lock needs a row; before the first seal there is none, and two first seals would not wait for each
        // other.
        new AdvisoryLock("draw_chain", authority.value()).take(entities, "draw_chain");
        var rows = entities.createNativeQuery(
                        "select number, seal from draw_chain where region = :region for update", Object[].class)
                .setParameter("region", authority.value())
                .getResultList();
        if (rows.isEmpty()) {
            return SealChain.before(authority);
        }
        var row = (Object[]) rows.getFirst();
        return new SealChain(authority, (Long) row[0], Digest.ofHex((String) row[1]));
    }

    /** Writes where it has come to. */
    void advance(SealChain chain) {
        var unused = entities.createNativeQuery(
                        "insert into draw_chain (region, number, seal) values (:region, :number,"
                                + " :seal) on conflict (region) do update set number = excluded.number, seal = excluded.seal")
                .setParameter("region", chain.authority().value())
                .setParameter("number", chain.number())
                .setParameter("seal", chain.seal().hex())
                .executeUpdate();
    }
}
