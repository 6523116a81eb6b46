package worksafe.inspections.order;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where an order stands; the picture is in {@code docs/lifecycles/order.md}. */
enum OrderStatus implements Lifecycle<OrderStatus> {
    /** It demands that something be put right. */
    ISSUED,
    /** All that it demands is put right and closed, or proved to be no danger. */
    ANSWERED,
    /** It was taken back. */
    WITHDRAWN;

    @Override
    public Set<OrderStatus> next() {
        return switch (this) {
            case ISSUED -> EnumSet.of(ANSWERED, WITHDRAWN);
            case ANSWERED -> EnumSet.of(ISSUED);
            case WITHDRAWN -> EnumSet.noneOf(OrderStatus.class);
        };
    }
}
