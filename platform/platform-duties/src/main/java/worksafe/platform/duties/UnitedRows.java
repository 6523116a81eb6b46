package worksafe.platform.duties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * Gives the rows of a duplicate enterprise to the one that it is merged into, and back, a whole table at a time; it
 * remembers which they were. Registers stay, with their clocks, under the name by which they were kept: an entry says
 * for ever whose it is.
 */
@ApplicationScoped
public class UnitedRows {

    private final EntityManager entities;

    UnitedRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Gives the rows of a table to the survivor.
     *
     * @param table its columns are at least {@code id}, {@code enterprise_id}, {@code region} and {@code sector}
     * @param which a condition on the row {@code r} that leaves some behind, in which {@code :into} is the survivor
     */
    public void unite(Table table, UUID absorbed, Owner survivor, String which) {
        var unused = placed(
                        "with united as (update " + table.name + " r set enterprise_id = :into" + table.placed()
                                + table.raised() + " where r.enterprise_id = :absorbed and "
                                + which + " and " + table.own() + " returning r.id)"
                                + " insert into united_row (absorbed_id, kind, row_id)"
                                + " select :absorbed, :kind, id from united on conflict do nothing",
                        table,
                        survivor)
                .setParameter("absorbed", absorbed)
                .setParameter("into", survivor.id)
                .executeUpdate();
    }

    /** Gives the rows of a table that came with the absorbed enterprise back to it. */
    public void separate(Table table, Owner absorbed) {
        var unused = placed(
                        "with given as (delete from united_row where absorbed_id = :absorbed and kind = :kind"
                                + " returning row_id)"
                                + " update " + table.name + " r set enterprise_id = :absorbed"
                                + table.placed() + table.raised() + " from given where r.id = given.row_id",
                        table,
                        absorbed)
                .setParameter("absorbed", absorbed.id)
                .executeUpdate();
    }

    private Query placed(String statement, Table table, Owner owner) {
        var query = entities.createNativeQuery(statement).setParameter("kind", table.name);
        return table.following
                ? query.setParameter("region", owner.region.value()).setParameter("sector", owner.sector.name())
                : query;
    }

    /**
     * A table whose rows belong to enterprises.
     *
     * @param following whether a row is supervised where its enterprise is, rather than where its inspector stands
     * @param versioned whether a row has a version that the change of its enterprise raises
     */
    public record Table(String name, boolean following, boolean versioned) {

        private String placed() {
            return following ? ", region = :region, sector = :sector" : "";
        }

        private String raised() {
            return versioned ? ", version = version + 1" : "";
        }

        private String own() {
            return name.equals("clock") ? "r.subject_type not in ('register', 'register-entry')" : "true";
        }
    }

    /** An enterprise, with the authority that supervises it. */
    public record Owner(UUID id, RegionCode region, Sector sector) {}
}
