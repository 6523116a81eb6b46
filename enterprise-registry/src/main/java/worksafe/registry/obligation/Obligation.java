package worksafe.registry.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.Sector;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.service.WalledRow;

/** How an enterprise or an authority stood to a kind of obligation when it was judged last. Written in sets, never here. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // filled by Hibernate alone
class Obligation extends WalledRow {

    private String kind;
    private @Nullable UUID enterpriseId;

    @SuppressWarnings({"unused", "UnusedVariable"}) // read by queries alone
    private @Nullable UUID authorityId;

    @Enumerated(EnumType.STRING)
    private ObligationHolder holder;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private @Nullable String enterpriseName;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Enumerated(EnumType.STRING)
    private ObligationState state;

    @Enumerated(EnumType.STRING)
    private ObligationState reminder;

    private String[] missing;
    private @Nullable Long needed;

    @Column(name = "have")
    private @Nullable Long present;

    private @Nullable String source;
    private @Nullable String clause;

    @Enumerated(EnumType.STRING)
    private @Nullable Force force;

    @Enumerated(EnumType.STRING)
    private @Nullable Certainty certainty;

    private @Nullable LocalDate dueOn;
    private @Nullable String exemptBy;
    private @Nullable LocalDate exemptUntil;
    private @Nullable LocalDate appliesSince;
    private Instant changedAt;

    protected Obligation() {} // for Hibernate

    /** As it is shown of an enterprise. */
    ObligationSummary summary() {
        return new ObligationSummary(
                id(),
                Objects.requireNonNull(enterpriseId),
                Objects.requireNonNull(enterpriseName),
                region().toString(),
                Objects.requireNonNull(sector),
                kind,
                state,
                reminder,
                List.of(missing),
                needed,
                present,
                source,
                clause,
                force,
                certainty,
                dueOn,
                exemptBy,
                exemptUntil,
                appliesSince,
                changedAt);
    }

    /** As it is shown of an authority. */
    AuthorityObligationSummary ofAuthority() {
        return new AuthorityObligationSummary(
                id(),
                holder,
                region().toString(),
                sector,
                kind,
                state,
                reminder,
                List.of(missing),
                needed,
                present,
                source,
                clause,
                force,
                certainty,
                dueOn,
                exemptBy,
                exemptUntil,
                appliesSince,
                changedAt);
    }
}
