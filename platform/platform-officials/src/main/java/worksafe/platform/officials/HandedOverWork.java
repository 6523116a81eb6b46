package worksafe.platform.officials;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * A kind of work of this context that an official may have open and that a hand-over moves. One bean for each kind. What it
 * moves it announces and audits with the transaction of the connection, and a second time it finds nothing left to move.
 */
public interface HandedOverWork {

    /** The name under which it is counted, in kebab case, such as {@code clocks}; kinds go in the order of their names. */
    String kind();

    /**
     * Moves the next ones, in a set.
     *
     * @param after the last one that was looked at; absent at the beginning
     * @param most how many are looked at, at most
     */
    Step next(Connection connection, Order order, @Nullable UUID after, int most) throws SQLException;

    /**
     * What is to be moved.
     *
     * @param region the place of the authority: what lies in it and all below it goes over
     * @param sector the sector of the authority; absent where it is competent for all
     * @param by the account that decided it
     */
    record Order(
            UUID id,
            RegionCode region,
            @Nullable Sector sector,
            String fromAccount,
            String toAccount,
            String toName,
            LocalDate onDay,
            String reason,
            String by) {}

    /**
     * What was done in one go.
     *
     * @param last the last one that was looked at; absent when there was none left
     * @param looked how many were looked at
     * @param counts how many went over, under the kind's name, and how many could not, under the name with {@code -left}
     */
    record Step(@Nullable UUID last, int looked, Map<String, Long> counts) {

        public Step {
            counts = Map.copyOf(counts);
        }

        /** Nothing was left to be done. */
        public static Step end() {
            return new Step(null, 0, Map.of());
        }
    }
}
