package worksafe.registry.credit;

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

/** The view of the credit of enterprises that trade. Only the list reads it. */
@Entity
@Immutable
@Table(name = "credit_line")
@SuppressWarnings("UnusedVariable") // read by queries alone
class CreditLineRow {

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

    private @Nullable String creditCode;
    private long commitments;
    private long violations;
    private long openViolations;
    private long penalties;
    private long accidents;
    private boolean listed;
    private @Nullable String integrity;

    @SuppressWarnings("NullAway.Init")
    protected CreditLineRow() {} // for Hibernate
}
