package worksafe.platform.duties.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.service.WalledRow;

/** A leaf as it was written, for reading; {@link Audit} alone writes. */
@Entity
@Immutable
@Table(name = "audit_entry")
// Final: a proxy in a service would belong to another class loader and could not reach a class of this package.
final class AuditEntry extends WalledRow {

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "actor")
    private String actor;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    @Column(name = "role")
    private String role;

    @Column(name = "sector")
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(name = "enterprise_id")
    private @Nullable UUID enterpriseId;

    @Column(name = "action")
    private String action;

    @Column(name = "object_type")
    private String objectType;

    @Column(name = "object_id")
    private String objectId;

    @Column(name = "object_version")
    private @Nullable Long objectVersion;

    @Column(name = "decision")
    @Enumerated(EnumType.STRING)
    private AuditedAct.Decision decision;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "request_id")
    private @Nullable String requestId;

    @Column(name = "before_sha256")
    private @Nullable String before;

    @Column(name = "after_sha256")
    private @Nullable String after;

    @Column(name = "event_id")
    private @Nullable UUID eventId;

    @Column(name = "leaf")
    private String leaf;

    @Column(name = "leaf_hash")
    private byte[] leafHash;

    protected AuditEntry() {} // for Hibernate

    Instant recordedAt() {
        return recordedAt;
    }

    AuditEntryView view() {
        return new AuditEntryView(
                id(),
                recordedAt,
                actor,
                onBehalfOf,
                role,
                region().toString(),
                sector,
                enterpriseId,
                action,
                objectType,
                objectId,
                objectVersion,
                decision,
                reason,
                requestId,
                before,
                after,
                eventId,
                leaf,
                HexFormat.of().formatHex(leafHash));
    }
}
