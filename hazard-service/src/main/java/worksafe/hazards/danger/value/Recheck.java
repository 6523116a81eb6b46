package worksafe.hazards.danger.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;

/**
 * What the re-check found.
 *
 * @param opinion in words; where it failed, why
 * @param newTimeLimit the day until which rectification may go on; absent where the old limit stands
 * @param second who looked as well; absent where one did
 */
public record Recheck(
        RecheckResult result,
        String opinion,
        @Nullable LocalDate newTimeLimit,
        @Nullable RecheckPartner second) {

    /** Whether it is put right. */
    public enum RecheckResult {
        PASSED,
        FAILED
    }

    /** @throws InvalidValue {@code danger-recheck-time-limit} when what passed is given more time */
    public Recheck {
        if (result == RecheckResult.PASSED && newTimeLimit != null) {
            throw new InvalidValue("danger-recheck-time-limit");
        }
    }

    /**
     * Why a closed danger is taken up again, and until when it is to be put right.
     *
     * @param newTimeLimit the last day
     */
    public record Reopening(String reason, LocalDate newTimeLimit) {}
}
