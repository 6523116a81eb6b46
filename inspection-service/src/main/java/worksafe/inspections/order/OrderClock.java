package worksafe.inspections.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/** The legal clock of an order: to be answered by the end of its due date. */
@ApplicationScoped
class OrderClock {

    /** The kind of duty; its title is the message {@code clock-order-rectification}. */
    static final String KIND = "order-rectification";

    private final Clocks clocks;

    OrderClock(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * Keeps the sweep from the order's clock until the transaction ends. Called before findings and order are locked,
     * because the sweep takes the clock first.
     */
    void hold(UUID orderId) {
        var unused = clocks.deadline(duty(orderId));
    }

    /** Runs from the order's issue or last reopening until its due date. */
    void start(RectificationOrder order) {
        var limit = order.limit();
        clocks.start(ClockStart.until(
                limit.dueDate(),
                duty(order.id()),
                new ClockStart.Debtor(order.region(), order.sector(), order.enterpriseId()),
                new ClockStart.Basis(limit.policyCode(), limit.source(), limit.clause()),
                order.lastIssuedAt()));
    }

    /** What was demanded is settled since then. A clock that ran out before is announced as missed first. */
    void meet(RectificationOrder order, Instant when) {
        clocks.meet(duty(order.id()), when);
    }

    /** Nothing is demanded any more. */
    void cancel(RectificationOrder order, String reason) {
        clocks.cancel(duty(order.id()), reason);
    }

    private static Duty duty(UUID orderId) {
        return new Duty("order", orderId, KIND);
    }
}
