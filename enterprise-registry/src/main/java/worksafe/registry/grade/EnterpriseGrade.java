package worksafe.registry.grade;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.service.WalledRow;

/** The grade of an enterprise when it was graded last. Written in sets, never here. */
@Entity
@Immutable
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by Hibernate alone, some of it read by queries alone
class EnterpriseGrade extends WalledRow {

    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private boolean active;

    @Enumerated(EnumType.STRING)
    private @Nullable SafetyGrade grade;

    private int score;
    private int tradePoints;
    private int hazardPoints;
    private int managementPoints;

    @Enumerated(EnumType.STRING)
    private @Nullable GradeVeto veto;

    private String[] missing;
    private Instant changedAt;

    protected EnterpriseGrade() {} // for Hibernate

    GradeSummary summary() {
        return new GradeSummary(
                enterpriseId,
                enterpriseName,
                region().toString(),
                sector,
                grade,
                score,
                tradePoints,
                hazardPoints,
                managementPoints,
                veto,
                Arrays.stream(missing).map(GradeLack::valueOf).toList(),
                changedAt);
    }
}
