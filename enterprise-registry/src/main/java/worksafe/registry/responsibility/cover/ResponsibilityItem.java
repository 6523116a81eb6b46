package worksafe.registry.responsibility.cover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.service.WalledRow;

/**
 * A post, device or risk point of an enterprise, or somebody who holds a post, as its context told it last; and whether entries
 * in force cover it. Written by statements, never by Hibernate.
 */
@Entity
@Immutable
@Table(name = "responsibility_item")
@SuppressWarnings("UnusedVariable") // read by queries alone
class ResponsibilityItem extends WalledRow {

    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private ResponsibilityItemKind kind;

    private String name;

    @Column(name = "unit")
    private @Nullable String unit;

    private boolean live;
    private boolean owned;
    private boolean dangerOwned;

    @SuppressWarnings("NullAway.Init")
    protected ResponsibilityItem() {} // for Hibernate
}
