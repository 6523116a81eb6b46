package worksafe.registry.overview.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.service.WalledRow;

/** That an enterprise was high-risk when a month began. Written in sets, never here. */
@Entity
@Immutable
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by Hibernate alone, some of it read by queries alone
class HighRiskEnterprise extends WalledRow {

    private LocalDate countedOn;
    private UUID enterpriseId;

    @Formula("coalesce((select e.name from enterprise e where e.id = enterprise_id), '')")
    private String enterpriseName;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private Trade trade;

    @Enumerated(EnumType.STRING)
    private HighRiskOutcome outcome;

    protected HighRiskEnterprise() {} // for Hibernate

    HighRiskSummary summary() {
        return new HighRiskSummary(
                enterpriseId,
                enterpriseName.isEmpty() ? null : enterpriseName,
                region().toString(),
                sector,
                trade,
                countedOn);
    }
}
