package worksafe.platform.duties.transition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBook;

/**
 * Terms of this context that run and that a row of the policy book may date anew. One bean for each policy that dates them.
 * What is dated anew is announced, audited and kept as it was, with the transaction of the connection.
 */
public interface RunningTerms {

    /** Whether they are dated by that policy. */
    boolean areDatedBy(String policyCode);

    /** How many have to be looked at. */
    long count(Connection connection, PolicyRow row) throws SQLException;

    /**
     * Dates the next ones anew, in a set. Whoever was dated by the row already stays as it is.
     *
     * @param row the row with the transition
     * @param book the book as it stands now; no other may be asked, since it is on another datasource
     * @param portion which of them; the others are another transaction's, at the same time
     * @param after the last one that was looked at; absent at the beginning
     * @param most how many are dated anew, at most
     */
    Step next(
            Connection connection,
            PolicyRow row,
            PolicyBook.Edition book,
            Portion portion,
            @Nullable UUID after,
            int most)
            throws SQLException;

    /**
     * One of several portions that are worked off side by side. What is locked together falls into one of them, by the last
     * byte of an id that it shares: {@code get_byte(uuid_send(id), 15) % of = number}.
     *
     * @param number from 0
     * @param of how many portions there are
     */
    record Portion(int number, int of) {}

    /**
     * What was done in one go.
     *
     * @param last the last one that was looked at; absent when there was none left
     * @param looked how many were looked at
     * @param counts what became of them, by fate
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
