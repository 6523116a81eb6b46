package worksafe.inspections.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to an order, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/inspections}.
 */
sealed interface OrderEvent extends DomainEvent {

    /** The order after the event. */
    Facts order();

    @Override
    default Subject subject() {
        var order = order();
        return Subject.ofEnterprise(
                order.enterpriseId(), "order", order.orderId(), order.revision(), order.region(), order.sector());
    }

    @Override
    default ArchiveLine archive() {
        var order = order();
        return ArchiveLine.of(order.title(), order.status(), order.status() != OrderStatus.ISSUED)
                .numbered(order.number())
                .due(order.dueDate(), missed())
                .about(order.inspectionId());
    }

    /** Whether its day was missed; absent where the event leaves that as it was. */
    private @Nullable Boolean missed() {
        return switch (this) {
            case OrderOverdue _ -> true;
            case OrderExtensionAsked _, OrderExtensionDeclined _ -> null;
            case OrderIssued _, OrderAnswered _, OrderReopened _, OrderRescheduled _, OrderWithdrawn _ -> false;
        };
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID orderId,
            String number,
            UUID inspectionId,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            OrderStatus status,
            List<UUID> findings,
            LocalDate dueDate,
            String title) {}

    /**
     * The enterprise was ordered to put things right.
     *
     * @param happenedAt when it was, where that is entered afterwards
     */
    @WireName("worksafe.inspections.order-issued.v1")
    record OrderIssued(@JsonUnwrapped Facts order, @Nullable Instant happenedAt, Instant occurredAt)
            implements OrderEvent {}

    /** All that it demands is settled; came true when the last of it was. */
    @WireName("worksafe.inspections.order-answered.v1")
    record OrderAnswered(@JsonUnwrapped Facts order, Instant occurredAt) implements OrderEvent {}

    /** Its due date passed before it was answered; told once for each due date. */
    @WireName("worksafe.inspections.order-overdue.v1")
    record OrderOverdue(@JsonUnwrapped Facts order, Instant occurredAt) implements OrderEvent {}

    /** A danger came back, and the order with it. */
    @WireName("worksafe.inspections.order-reopened.v1")
    record OrderReopened(@JsonUnwrapped Facts order, String reason, Instant occurredAt) implements OrderEvent {}

    /** The enterprise asks for more time; the authority's answer is owed. */
    @WireName("worksafe.inspections.order-extension-asked.v1")
    record OrderExtensionAsked(
            @JsonUnwrapped Facts order,
            LocalDate until,
            OrderExtension.ExtensionGround ground,
            String reason,
            Instant occurredAt)
            implements OrderEvent {}

    /**
     * It has another day: extended, or that of the plans of the major dangers it is about.
     *
     * @param origin who named the day
     * @param formerDueDate the day that held until then
     */
    @WireName("worksafe.inspections.order-rescheduled.v1")
    record OrderRescheduled(
            @JsonUnwrapped Facts order, OrderLimit.LimitOrigin origin, LocalDate formerDueDate, Instant occurredAt)
            implements OrderEvent {}

    /**
     * There is no more time: refused, or the application was returned for completion.
     *
     * @param clause by which it was refused; absent where it was returned
     */
    @WireName("worksafe.inspections.order-extension-declined.v1")
    record OrderExtensionDeclined(
            @JsonUnwrapped Facts order,
            OrderExtension.ExtensionAnswer answer,
            String reason,
            @Nullable String clause,
            Instant occurredAt)
            implements OrderEvent {}

    /** It was taken back. */
    @WireName("worksafe.inspections.order-withdrawn.v1")
    record OrderWithdrawn(@JsonUnwrapped Facts order, String reason, Instant occurredAt) implements OrderEvent {}
}
