package worksafe.registry.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import worksafe.kernel.Sector;
import worksafe.platform.service.WalledRow;

/** How an enterprise stood to a scorecard when it was judged last. Written in sets, never here. */
@Entity
@Immutable
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // read by queries alone
class ScorecardResult extends WalledRow {

    private String code;
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private int score;
    private int unmet;
    private int notDue;
    private int unknown;
    private int exempt;
    private int notApplicable;
    private Instant changedAt;

    protected ScorecardResult() {} // for Hibernate
}
