package worksafe.inspections.closure;

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

/** What happens to a closure, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface ClosureEvent extends DomainEvent {

    /** It after the event. */
    Facts closure();

    /** Until the enterprise is told nothing names it. */
    @Override
    default Subject subject() {
        var told = closure();
        var enterprise = told.enterpriseId();
        return enterprise == null
                ? Subject.ofRegion(told.region(), "closure", told.closureId(), told.revision(), told.sector())
                : Subject.ofEnterprise(
                        enterprise, "closure", told.closureId(), told.revision(), told.region(), told.sector());
    }

    @Override
    default @Nullable ArchiveLine archive() {
        var told = closure();
        return told.enterpriseId() == null
                ? null
                : ArchiveLine.of(told.title(), told.status(), !told.status().isOpen())
                        .numbered(told.number());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param enterpriseId absent until the enterprise is told
     */
    record Facts(
            UUID closureId,
            String number,
            @Nullable UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            ClosureStatus status,
            String title,
            ClosureGround ground,
            @Nullable UUID stopOrderId) {}

    /** It was proposed. */
    @WireName("worksafe.inspections.closure-proposed.v1")
    record ClosureProposed(@JsonUnwrapped Facts closure, Instant occurredAt) implements ClosureEvent {}

    /** It went on; the step says how. */
    @WireName("worksafe.inspections.closure-progressed.v1")
    record ClosureProgressed(@JsonUnwrapped Facts closure, ClosureStep step, Instant occurredAt)
            implements ClosureEvent {}

    /** The government has decided it: licences are to be revoked. */
    @WireName("worksafe.inspections.closure-decided.v1")
    record ClosureDecided(
            @JsonUnwrapped Facts closure,
            String decisionNumber,
            LocalDate decidedOn,
            PrincipalBar principalBar,
            @Nullable LocalDate barredUntil,
            @Nullable UUID principalId,
            Instant occurredAt)
            implements ClosureEvent {}

    /** A visit has seen that the enterprise has closed. */
    @WireName("worksafe.inspections.closure-executed.v1")
    record ClosureExecuted(@JsonUnwrapped Facts closure, LocalDate executedOn, Instant occurredAt)
            implements ClosureEvent {}

    /** All that was open of the enterprise has ended. */
    @WireName("worksafe.inspections.closure-ended.v1")
    record ClosureEnded(@JsonUnwrapped Facts closure, LocalDate closedOn, Instant occurredAt) implements ClosureEvent {}
}
