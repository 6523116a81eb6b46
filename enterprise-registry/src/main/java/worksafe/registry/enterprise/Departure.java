package worksafe.registry.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.WalledRow;

/** That an enterprise came under another authority; it lies where the enterprise was. */
@Entity
@Immutable
@Table(name = "enterprise_departure")
@SuppressWarnings("UnusedVariable") // read by queries alone
class Departure extends WalledRow {

    private UUID enterpriseId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private String toRegion;

    @Enumerated(EnumType.STRING)
    private Sector toSector;

    private long revision;
    private Instant departedAt;

    @SuppressWarnings("NullAway.Init")
    protected Departure() {} // for Hibernate

    /**
     * @param told the event that moved it
     */
    Departure(UUID id, RegionCode from, Sector sector, EnterpriseEvent told) {
        super(id, from);
        var facts = told.facts();
        this.enterpriseId = facts.enterpriseId();
        this.name = facts.name();
        this.sector = sector;
        this.toRegion = facts.region().toString();
        this.toSector = facts.sector();
        this.revision = facts.revision();
        this.departedAt = told.occurredAt();
    }
}
