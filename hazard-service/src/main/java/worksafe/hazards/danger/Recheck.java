package worksafe.hazards.danger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;

/**
 * What the re-check found.
 *
 * @param opinion in words; where it failed, why
 * @param newTimeLimit the day until which rectification may go on; absent where the old limit stands
 */
record Recheck(Result result, String opinion, @Nullable LocalDate newTimeLimit) {

    /** Whether it is put right. */
    enum Result {
        PASSED,
        FAILED
    }

    /** @throws InvalidValue {@code danger-recheck-time-limit} when what passed is given more time */
    Recheck {
        if (result == Result.PASSED && newTimeLimit != null) {
            throw new InvalidValue("danger-recheck-time-limit");
        }
    }
}
