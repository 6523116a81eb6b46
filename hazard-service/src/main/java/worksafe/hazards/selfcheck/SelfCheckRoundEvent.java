package worksafe.hazards.selfcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to the rounds that enterprises owe, as other contexts are told. */
sealed interface SelfCheckRoundEvent extends DomainEvent {

    /** The round after the event. */
    Facts round();

    @Override
    default Subject subject() {
        var round = round();
        return Subject.ofEnterprise(
                round.enterpriseId(),
                "self-check-round",
                round.roundId(),
                round.revision(),
                round.region(),
                round.sector());
    }

    @Override
    default ArchiveLine archive() {
        var round = round();
        return ArchiveLine.of(round.duty().title(), round.status(), round.status() != SelfCheckRoundStatus.OWED)
                .due(round.dueDate(), this instanceof SelfCheckMissed ? Boolean.TRUE : null);
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID roundId,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            SelfCheckRoundStatus status,
            SelfCheckDuty duty,
            LocalDate fromDate,
            LocalDate dueDate) {}

    /** An enterprise owes a round from now on. */
    @WireName("worksafe.hazards.self-check-owed.v1")
    record SelfCheckOwed(@JsonUnwrapped Facts round, Instant occurredAt) implements SelfCheckRoundEvent {}

    /** Its last day has passed, and nothing was sent. */
    @WireName("worksafe.hazards.self-check-missed.v1")
    record SelfCheckMissed(@JsonUnwrapped Facts round, Instant occurredAt) implements SelfCheckRoundEvent {}

    /**
     * What was owed was sent.
     *
     * @param onTime whether that was done on its last day or before
     * @param selfCheckId the return; absent for statistics
     */
    @WireName("worksafe.hazards.self-check-round-returned.v1")
    record SelfCheckRoundReturned(
            @JsonUnwrapped Facts round,
            boolean onTime,
            @Nullable UUID selfCheckId,
            Instant occurredAt) implements SelfCheckRoundEvent {}

    /** Nobody asks for it any more. */
    @WireName("worksafe.hazards.self-check-released.v1")
    record SelfCheckReleased(@JsonUnwrapped Facts round, String reason, Instant occurredAt)
            implements SelfCheckRoundEvent {}
}
