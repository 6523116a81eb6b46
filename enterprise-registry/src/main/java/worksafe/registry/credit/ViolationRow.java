package worksafe.registry.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.service.WalledRow;

/** What is held against an enterprise: one of the matters of its archive. Only the list reads it. */
@Entity
@Immutable
@Table(name = "archive_entry")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by Hibernate, read by queries alone
class ViolationRow extends WalledRow {

    private UUID enterpriseId;

    @Formula("coalesce((select e.name from enterprise e where e.id = enterprise_id), '')")
    private String enterpriseName;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    private String context;
    private String kind;
    private UUID subjectId;
    private @Nullable String number;
    private String title;
    private String state;
    private @Nullable String grade;
    private boolean overdue;
    private boolean closed;
    private Instant occurredAt;

    @Column(insertable = false, updatable = false)
    private boolean violation;

    protected ViolationRow() {} // for Hibernate
}
