package worksafe.registry.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.Sector;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.service.WalledRow;

/** How an enterprise stood to a kind of obligation when it was judged last. Written in sets, never here. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // filled by Hibernate alone
class Obligation extends WalledRow {

    private String kind;
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Enumerated(EnumType.STRING)
    private Sector sector;

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

    ObligationSummary summary() {
        return new ObligationSummary(
                id(),
                enterpriseId,
                enterpriseName,
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
