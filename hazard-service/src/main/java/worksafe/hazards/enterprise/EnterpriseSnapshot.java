package worksafe.hazards.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import worksafe.hazards.HazardProblem;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;

/** What the registry last told about an enterprise. Read here, written by {@link EnterpriseSnapshots#take} alone. */
@Entity
@Immutable
@Table(name = "enterprise_snapshot")
class EnterpriseSnapshot {

    private static final String ACTIVE = "ACTIVE";

    @Id
    private UUID enterpriseId;

    private String name;
    private long region;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private String state;

    protected EnterpriseSnapshot() {} // for Hibernate

    /** @throws RuleViolation when it does not trade, as far as this copy knows */
    ActiveEnterprise requireActive() {
        if (!state.equals(ACTIVE)) {
            throw new RuleViolation(HazardProblem.ENTERPRISE_NOT_ACTIVE, name, state);
        }
        return new ActiveEnterprise(enterpriseId, name, new RegionCode(region), sector);
    }
}
