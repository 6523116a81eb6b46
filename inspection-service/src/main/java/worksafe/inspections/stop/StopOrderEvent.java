package worksafe.inspections.stop;

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

/** What happens to a stop order, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface StopOrderEvent extends DomainEvent {

    /** It after the event. */
    Facts order();

    /** Until the enterprise is told nothing names it. */
    @Override
    default Subject subject() {
        var told = order();
        var enterprise = told.enterpriseId();
        return enterprise == null
                ? Subject.ofRegion(told.region(), "stop-order", told.stopOrderId(), told.revision(), told.sector())
                : Subject.ofEnterprise(
                        enterprise, "stop-order", told.stopOrderId(), told.revision(), told.region(), told.sector());
    }

    @Override
    default @Nullable ArchiveLine archive() {
        var told = order();
        return told.enterpriseId() == null
                ? null
                : ArchiveLine.of(told.title(), told.status(), !told.status().isOpen())
                        .numbered(told.number())
                        .due(told.lastDay(), null);
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param enterpriseId absent until the enterprise is told
     */
    record Facts(
            UUID stopOrderId,
            String number,
            @Nullable UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            StopOrderStatus status,
            String title,
            StopGround ground,
            @Nullable String caseNumber,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate lastDay) {}

    /** It was proposed. */
    @WireName("worksafe.inspections.stop-order-proposed.v1")
    record StopOrderProposed(@JsonUnwrapped Facts order, Instant occurredAt) implements StopOrderEvent {}

    /** It went on; the step says how. */
    @WireName("worksafe.inspections.stop-order-progressed.v1")
    record StopOrderProgressed(@JsonUnwrapped Facts order, StopOrderStep step, Instant occurredAt)
            implements StopOrderEvent {}

    /** The penalty was served: the enterprise stands still. */
    @WireName("worksafe.inspections.stop-order-served.v1")
    record StopOrderServed(@JsonUnwrapped Facts order, Instant occurredAt) implements StopOrderEvent {}

    /** The enterprise does not stand still. */
    @WireName("worksafe.inspections.stop-order-disobeyed.v1")
    record StopOrderDisobeyed(@JsonUnwrapped Facts order, Disobedience disobedience, Instant occurredAt)
            implements StopOrderEvent {}

    /** The enterprise may go on. */
    @WireName("worksafe.inspections.stop-order-resumed.v1")
    record StopOrderResumed(@JsonUnwrapped Facts order, LocalDate resumedOn, Instant occurredAt)
            implements StopOrderEvent {}
}
