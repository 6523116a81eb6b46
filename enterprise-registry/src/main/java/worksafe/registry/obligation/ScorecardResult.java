package worksafe.registry.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.service.WalledRow;

/** How an enterprise or an authority stood to a scorecard when it was judged last. Written in sets, never here. */
@Entity
@Immutable
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // read by queries alone
class ScorecardResult extends WalledRow {

    private String code;
    private @Nullable UUID enterpriseId;
    private @Nullable UUID authorityId;

    @Enumerated(EnumType.STRING)
    private ObligationHolder holder;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private @Nullable String enterpriseName;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    private int score;
    private int unmet;
    private int notDue;
    private int unknown;
    private int exempt;
    private int notApplicable;
    private Instant changedAt;

    protected ScorecardResult() {} // for Hibernate
}
