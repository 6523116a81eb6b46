package worksafe.registry.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.registry.enterprise.value.EnterpriseState;
import worksafe.registry.enterprise.value.Ownership;

/** The view that stands before the wall and repeats it, so that names can be searched by index. Only queries read it. */
@Entity
@Immutable
@Table(name = "enterprise_search")
@SuppressWarnings("UnusedVariable") // read by queries alone
class EnterpriseSearchView {

    @Id
    private UUID id;

    @Column(name = "enterprise_id")
    private UUID enterpriseId;

    private String name;
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private EnterpriseState state;

    private long region;
    private @Nullable Long province;
    private @Nullable Long city;
    private @Nullable Long county;
    private @Nullable Long town;
    private boolean unassigned;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private @Nullable String industry;
    private String @Nullable [] trades;

    @Enumerated(EnumType.STRING)
    private Ownership ownership;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected EnterpriseSearchView() {} // for Hibernate
}
