package worksafe.platform.service;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;

/**
 * A row that belongs to an enterprise: it is supervised where the enterprise is, by the authority of its sector, and goes
 * with it. For services that keep {@code enterprise_snapshot}, from which the name is read.
 */
@MappedSuperclass
public abstract class EnterpriseRow extends VersionedRow implements Walled {

    @Column(updatable = false)
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    protected EnterpriseRow() {} // for Hibernate

    /** @param enterpriseName as last heard; read from the snapshot ever after */
    protected EnterpriseRow(UUID id, RegionCode region, Sector sector, UUID enterpriseId, String enterpriseName) {
        super(id, region);
        this.sector = sector;
        this.enterpriseId = enterpriseId;
        this.enterpriseName = enterpriseName;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    public UUID enterpriseId() {
        return enterpriseId;
    }

    public String enterpriseName() {
        return enterpriseName;
    }

    public Sector sector() {
        return sector;
    }
}
