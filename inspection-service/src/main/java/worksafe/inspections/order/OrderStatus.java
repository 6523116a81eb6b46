package worksafe.inspections.order;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;

/** Where an order stands. */
enum OrderStatus {
    /** It demands that something be put right. */
    ISSUED,
    /** All that it demands is put right and closed, or proved to be no danger. */
    ANSWERED,
    /** It was taken back. */
    WITHDRAWN;

    /** The statuses that may follow this one; the picture in {@code docs/lifecycles/order.md}. */
    Set<OrderStatus> next() {
        return switch (this) {
            case ISSUED -> EnumSet.of(ANSWERED, WITHDRAWN);
            case ANSWERED -> EnumSet.of(ISSUED);
            case WITHDRAWN -> EnumSet.noneOf(OrderStatus.class);
        };
    }

    /** What clients may do now; the rest does itself. */
    Set<OrderAction> actions() {
        return switch (this) {
            case ISSUED -> EnumSet.of(OrderAction.WITHDRAWAL);
            case ANSWERED, WITHDRAWN -> EnumSet.noneOf(OrderAction.class);
        };
    }

    /**
     * The target, once it is known that it may follow. The only source of a new status.
     *
     * @throws IllegalTransition otherwise
     */
    OrderStatus to(OrderStatus target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }
}
