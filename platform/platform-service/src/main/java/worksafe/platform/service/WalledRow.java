package worksafe.platform.service;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import worksafe.kernel.RegionCode;

/**
 * What Hibernate has to know of every row that stands behind the wall: its id, where it is supervised, and the levels of
 * that place, which {@code add_region_levels} lets the database compute and {@link ScopePredicate} selects by. Sector
 * and enterprise stay with the entity, since whether a row has them, and whose they are, differs from one to the next.
 *
 * <p>The place is written once. Rows move with their enterprise by a statement over the whole table and never by a verb
 * of their own; an entity that does move itself maps its columns itself.
 */
@MappedSuperclass
public abstract class WalledRow {

    @Id
    private UUID id;

    @Column(updatable = false)
    private long region;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private long province;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private long city;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private long county;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private long town;

    protected WalledRow() {} // for Hibernate

    protected WalledRow(UUID id, RegionCode region) {
        this.id = id;
        this.region = region.value();
    }

    public UUID id() {
        return id;
    }

    /** Where it is supervised. */
    public RegionCode region() {
        return new RegionCode(region);
    }
}
