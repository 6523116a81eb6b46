package worksafe.platform.duties.clock;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.ClockStart.DebtorSide;
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
        DebtorSide side,
        @Nullable String assignee,
        LocalDate dueDate,
        boolean provisional,
        Basis basis,
        @JsonIgnore ClockState state) {

    /** The rule behind the duty. */
    record Basis(String policyCode, String clause, Force force, Certainty certainty) {

        static Basis of(ClockStart.Basis basis) {
            return new Basis(basis.policyCode(), basis.clause(), basis.force(), basis.certainty());
        }
    }

    /** Absent where an authority owes it: on its page an enterprise has what it owes itself. */
    @Nullable
    ArchiveLine archive() {
        return side == DebtorSide.AUTHORITY ? null : line();
    }

    private ArchiveLine line() {
        return ArchiveLine.of(ClockWords.chinese(kind), state, state.next().isEmpty())
                .inEnglish(ClockWords.english(kind))
                .due(dueDate, state == ClockState.MISSED)
                .about(subjectId);
    }

    Subject subject() {
        return enterpriseId == null
                ? Subject.ofRegion(region, "clock", clockId, revision, sector)
                : Subject.ofEnterprise(enterpriseId, "clock", clockId, revision, region, sector);
    }
}
