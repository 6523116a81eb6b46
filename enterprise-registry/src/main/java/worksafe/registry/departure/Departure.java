package worksafe.registry.departure;

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
import worksafe.registry.departure.Departures.Arrival;

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

    Departure(UUID id, RegionCode from, Sector sector, Arrival arrival) {
        super(id, from);
        this.enterpriseId = arrival.enterpriseId();
        this.name = arrival.name();
        this.sector = sector;
        this.toRegion = arrival.region().toString();
        this.toSector = arrival.sector();
        this.revision = arrival.revision();
        this.departedAt = arrival.at();
    }
}
