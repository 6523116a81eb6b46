package worksafe.platform.officials;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.clock.ClockSets;

/** Clocks whose official one is. */
@ApplicationScoped
class ClockHandOver implements HandedOverWork {

    private static final String KIND = "clocks";

    private final ClockSets clocks;

    ClockHandOver(ClockSets clocks) {
        this.clocks = clocks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step next(Connection connection, Order order, @Nullable UUID after, int most) throws SQLException {
        var moved = clocks.reassign(
                connection, order.fromAccount(), order.toAccount(), order.region(), order.sector(), most);
        // What went over is not found again, so that the order's own id will do for a place to go on from.
        return moved == 0 ? Step.end() : new Step(order.id(), moved, Map.of(KIND, (long) moved));
    }
}
