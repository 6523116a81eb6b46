package worksafe.platform.obligations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.condition.Certitude;
import worksafe.kernel.condition.PolicyCondition;

/**
 * What comes of one row for one holder, and why.
 *
 * @param row the row, with its place, document, clause, force and certainty
 * @param conditions each of its conditions, with the fact that decided it
 * @param demand what it demands
 * @param counted the facts that were counted, in the order in which the row names them
 * @param whole what a share was taken of; absent where nothing was, or where it is not known
 * @param needed how many are needed; absent where it does not apply or is not known
 * @param have how many there are; absent where it does not apply or nothing is known
 * @param missing the names of the facts that are not known and would decide
 * @param dueOn the last day in time; absent where nothing is granted
 */
public record RowJudgement(
        PolicyRow row,
        ObligationState state,
        List<Tested> conditions,
        ObligationDemand demand,
        List<Named> counted,
        @Nullable Long whole,
        @Nullable Long needed,
        @Nullable Long have,
        List<String> missing,
        @Nullable LocalDate dueOn) {

    /** A condition, whether it holds, and the fact; absent where it is not known. */
    public record Tested(
            PolicyCondition condition,
            Certitude holds,
            @Nullable KnownFact fact) {}

    /** A fact by its name; absent where it is not known. */
    public record Named(String name, @Nullable KnownFact fact) {}

    /** Whether something may be founded on it: a finding, an order, a penalty. A document only reminds. */
    public boolean founds() {
        return row.force().founds(worksafe.kernel.PolicyEffect.FINDING);
    }
}
