package worksafe.platform.duties.clock;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.Subject;

/**
 * What every event of a clock tells, as its contract names it.
 *
 * @param state after the event; travels in the line of the archive alone
 */
record ClockFacts(
        UUID clockId,
        long revision,
        String kind,
        String subjectType,
        UUID subjectId,
        @Nullable UUID enterpriseId,
        RegionCode region,
        @Nullable Sector sector,
        LocalDate dueDate,
        boolean provisional,
        Basis basis,
        @JsonIgnore ClockState state) {

    /** The rule behind the duty. */
    record Basis(String policyCode, String clause) {}

    ArchiveLine archive() {
        return ArchiveLine.of(kind, state, state.next().isEmpty())
                .due(dueDate, state == ClockState.MISSED)
                .about(subjectId);
    }

    Subject subject() {
        return enterpriseId == null
                ? Subject.ofRegion(region, "clock", clockId, revision, sector)
                : Subject.ofEnterprise(enterpriseId, "clock", clockId, revision, region, sector);
    }
}
