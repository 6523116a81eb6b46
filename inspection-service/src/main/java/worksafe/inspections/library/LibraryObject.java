package worksafe.inspections.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Scope;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/**
 * An object that can be drawn: a followed enterprise. Place, name and state are the registry's, written by {@link
 * LibraryObjects#follow} alone; only the weight is changed here.
 */
@Entity
@Table(name = "library_object")
class LibraryObject extends VersionedRow implements Walled {

    @Column(insertable = false, updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private UUID enterpriseId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String state;

    @Column(insertable = false, updatable = false)
    private boolean eligible;

    private @Nullable Integer weight;
    private @Nullable String weightReason;
    private @Nullable String weighedBy;
    private @Nullable String weighedByName;
    private @Nullable Instant weighedAt;

    protected LibraryObject() {} // for Hibernate

    /**
     * Gives it a weight of its own, or with none the policy's again. No event: other contexts need not know.
     *
     * @param own from 1 to 1000
     */
    AuditedAct weigh(@Nullable Integer own, String reason, Actor by, Instant now) {
        weight = own;
        weightReason = own == null ? null : reason;
        weighedBy = own == null ? null : by.subject();
        weighedByName = own == null ? null : by.name();
        weighedAt = own == null ? null : now;
        return AuditedAct.of("object-weighed", "library-object", id(), region())
                .version(version() + 1)
                .belongingTo(sector, id())
                .leadingTo(own + "|" + reason);
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, id());
    }

    String name() {
        return name;
    }

    Sector sector() {
        return sector;
    }

    String state() {
        return state;
    }

    boolean isEligible() {
        return eligible;
    }

    /** The weight that an approver has set, if one has. */
    Optional<OwnWeight> ownWeight() {
        return weight == null || weightReason == null || weighedBy == null || weighedByName == null || weighedAt == null
                ? Optional.empty()
                : Optional.of(new OwnWeight(weight, weightReason, new Actor(weighedBy, weighedByName), weighedAt));
    }

    /** A weight that somebody has set, and why. */
    record OwnWeight(int weight, String reason, Actor by, Instant at) {}
}
