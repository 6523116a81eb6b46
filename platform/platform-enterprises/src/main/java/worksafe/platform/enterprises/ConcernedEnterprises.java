package worksafe.platform.enterprises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Knows the enterprises of other contexts' facts. A fact waits for nobody: where the registry's event about the
 * enterprise has not arrived yet (the contexts' topics are read side by side), a copy of revision 0 is planted from what
 * the fact itself says of place and sector. It allows nothing, because its state is {@value #NOT_HEARD_OF}, and gives way
 * to whatever the registry announces, which takes along what was entered meanwhile if the place turns out to be another.
 */
@ApplicationScoped
public class ConcernedEnterprises {

    public static final String NOT_HEARD_OF = "UNKNOWN";

    private static final String PLANT = """
            insert into enterprise_snapshot (enterprise_id, revision, name, region, sector, state)
            values (:id, 0, :name, :region, :sector, 'UNKNOWN')
            on conflict do nothing""";
    private static final String KNOWN = """
            select enterprise_id, name, region, sector, state, merged_into, array_to_string(trades, ',') from enterprise_snapshot
            where enterprise_id = :id for share""";
    private static final String NAMELESS = "（企业信息待同步）";

    private final EntityManager entities;

    ConcernedEnterprises(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The enterprise of that event, or the one that it was merged into; until the transaction ends it can neither move nor
     * be cancelled here.
     */
    public ConcernedEnterprise of(ReceivedEvent event, UUID enterpriseId) {
        var sector = event.sector();
        plant(enterpriseId, NAMELESS, event.region(), sector == null ? Sector.OTHER : sector);
        return known(enterpriseId);
    }

    void plant(UUID enterpriseId, String name, RegionCode region, Sector sector) {
        var unused = entities.createNativeQuery(PLANT)
                .setParameter("id", enterpriseId)
                .setParameter("name", name)
                .setParameter("region", region.value())
                .setParameter("sector", sector.name())
                .executeUpdate();
    }

    /** One that is known here, or the one that it was merged into. */
    ConcernedEnterprise known(UUID enterpriseId) {
        var known = (Object[]) entities.createNativeQuery(KNOWN, Object[].class)
                .setParameter("id", enterpriseId)
                .getSingleResult();
        if (known[5] != null) {
            return known((UUID) known[5]);
        }
        var state = (String) known[4];
        var trades = (String) known[6];
        return new ConcernedEnterprise(
                new ActiveEnterprise(
                        enterpriseId,
                        (String) known[1],
                        new RegionCode((Long) known[2]),
                        Sector.valueOf((String) known[3]),
                        trades == null ? Set.of() : Trade.known(List.of(trades.split(",")))),
                !state.equals("ACTIVE") && !state.equals(NOT_HEARD_OF));
    }

    /**
     * The enterprise that another context's fact is about.
     *
     * @param enterprise who and where it is
     * @param ended whether the copy holds that it does not trade any more
     */
    public record ConcernedEnterprise(ActiveEnterprise enterprise, boolean ended) {}
}
