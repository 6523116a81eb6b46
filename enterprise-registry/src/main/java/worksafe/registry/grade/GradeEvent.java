package worksafe.registry.grade;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What the registry announces of grades, on {@code worksafe.registry}. */
sealed interface GradeEvent extends DomainEvent {

    /**
     * An enterprise has another grade than before, or none any more.
     *
     * @param grade absent where it is not known any more
     * @param veto what made it worse than its points; absent where nothing did
     * @param missing what is not known, so that there is no grade but the worst one by a veto; absent where nothing is missing
     */
    @WireName("worksafe.registry.enterprise-graded.v1")
    record EnterpriseGraded(
            UUID gradeId,
            long revision,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            @Nullable SafetyGrade grade,
            @Nullable SafetyGrade fromGrade,
            int score,
            int tradePoints,
            int hazardPoints,
            int managementPoints,
            @Nullable GradeVeto veto,
            @Nullable List<GradeLack> missing,
            Instant occurredAt)
            implements GradeEvent {

        @Override
        public Subject subject() {
            return Subject.ofEnterprise(enterpriseId, "grade", gradeId, revision, region, sector);
        }

        @Override
        public ArchiveLine archive() {
            return grade == null
                    ? ArchiveLine.of("安全等级待定", "UNKNOWN", true)
                    : ArchiveLine.of("安全等级 " + grade, "GRADED", true).graded(grade);
        }
    }
}
