package worksafe.registry.responsibility.cover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;

/** The view of enterprises whose responsibility systems lack something. Only the list reads it. */
@Entity
@Immutable
@Table(name = "responsibility_gap")
@SuppressWarnings("UnusedVariable") // read by queries alone
class ResponsibilityGapRow {

    @Id
    private UUID id;

    @Column(name = "enterprise_id")
    private UUID enterpriseId;

    private String enterpriseName;
    private long region;
    private @Nullable Long province;
    private @Nullable Long city;
    private @Nullable Long county;
    private @Nullable Long town;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private long posts;
    private long postsUncovered;
    private long devices;
    private long devicesUncovered;
    private long riskPoints;
    private long riskPointsUncovered;
    private long dangerUncovered;
    private long inForce;
    private long vacant;
    private long unchained;
    private boolean withoutPrincipal;

    @SuppressWarnings("NullAway.Init")
    protected ResponsibilityGapRow() {} // for Hibernate
}
