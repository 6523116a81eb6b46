package worksafe.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the policy book says to a question: an answer with its explanation, or that it is silent. */
public sealed interface PolicyAnswer {

    /** The question. */
    PolicyDefinition policy();

    /** The answer, unless the book is silent. */
    default Optional<Decided> decided() {
        return this instanceof Decided decided ? Optional.of(decided) : Optional.empty();
    }

    /**
     * An answer.
     *
     * @param policy the question
     * @param result the parameters that hold: those of the deciding row, with all rows' items when united. Region,
     *     sector, days, source and clause are the deciding row's, the nearest one's when united
     * @param reason why
     * @param deciding the rows that made the answer: one, or all when united
     * @param matched every row that was in force for the place, sector, trades and day and strong enough, the nearest first
     * @param setAside rows in force that are too weak for what follows from the answer, or ask less than a stronger one
     */
    record Decided(
            PolicyDefinition policy,
            PolicyRow result,
            PolicyReason reason,
            List<PolicyRow> deciding,
            List<PolicyRow> matched,
            List<PolicyRow> setAside)
            implements PolicyAnswer {

        /**
         * The answer proper.
         *
         * @throws InvalidValue {@code policy-parameter-missing} when the policy answers with other parameters only
         */
        public PolicyValue value() {
            return result.require(PolicyRow.VALUE);
        }
    }

    /**
     * No row was in force that is strong enough.
     *
     * @param policy the question
     * @param region the place asked about
     * @param sector the sector asked about
     * @param day the day asked about
     * @param setAside rows in force that are too weak for what follows from the answer
     */
    record Silent(
            PolicyDefinition policy,
            RegionCode region,
            @Nullable Sector sector,
            LocalDate day,
            List<PolicyRow> setAside)
            implements PolicyAnswer {}
}
