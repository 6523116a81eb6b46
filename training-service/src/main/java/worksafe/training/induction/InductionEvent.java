package worksafe.training.induction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to an induction, as other contexts are told. Components are the wire shape, laid down in the contracts. */
sealed interface InductionEvent extends DomainEvent {

    /** The induction after the event. */
    Facts induction();

    @Override
    default Subject subject() {
        var induction = induction();
        return Subject.ofEnterprise(
                induction.enterpriseId(),
                "induction",
                induction.inductionId(),
                induction.revision(),
                induction.region(),
                induction.sector());
    }

    @Override
    default ArchiveLine archive() {
        var induction = induction();
        return ArchiveLine.of(
                induction.personName() + " · 岗前安全教育（" + induction.job() + "）",
                induction.status(),
                !induction.status().underWay() && induction.status() != InductionStatus.FAILED);
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID inductionId,
            UUID personId,
            String personName,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            InductionKind kind,
            WorkerRelation relation,
            String job,
            InductionStatus status) {}

    /** Somebody is taught, and may not work yet. */
    @WireName("worksafe.training.induction-started.v1")
    record InductionStarted(@JsonUnwrapped Facts induction, LocalDate startedOn, Instant occurredAt)
            implements InductionEvent {}

    /** A level was passed. */
    @WireName("worksafe.training.induction-level-passed.v1")
    record InductionLevelPassed(
            @JsonUnwrapped Facts induction, InductionLevel level, LocalDate doneOn, int hours, Instant occurredAt)
            implements InductionEvent {}

    /** The practical workshop was passed. */
    @WireName("worksafe.training.induction-practice-passed.v1")
    record InductionPracticePassed(@JsonUnwrapped Facts induction, LocalDate practicedOn, Instant occurredAt)
            implements InductionEvent {}

    /** The worker may work. */
    @WireName("worksafe.training.induction-completed.v1")
    record InductionCompleted(
            @JsonUnwrapped Facts induction,
            LocalDate fitOn,
            int hours,
            @Nullable LocalDate independentFrom,
            Instant occurredAt)
            implements InductionEvent {}

    /** The worker did not pass. */
    @WireName("worksafe.training.induction-failed.v1")
    record InductionFailed(@JsonUnwrapped Facts induction, LocalDate failedOn, Instant occurredAt)
            implements InductionEvent {}

    /** Another one counts instead. */
    @WireName("worksafe.training.induction-replaced.v1")
    record InductionReplaced(@JsonUnwrapped Facts induction, Instant occurredAt) implements InductionEvent {}

    /** The worker left the enterprise. */
    @WireName("worksafe.training.worker-left.v1")
    record WorkerLeft(@JsonUnwrapped Facts induction, LocalDate leftOn, Instant occurredAt) implements InductionEvent {}

    /** The worker came back in time, and may work. */
    @WireName("worksafe.training.worker-resumed.v1")
    record WorkerResumed(@JsonUnwrapped Facts induction, LocalDate resumedOn, Instant occurredAt)
            implements InductionEvent {}
}
