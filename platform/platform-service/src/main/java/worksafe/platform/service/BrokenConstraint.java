package worksafe.platform.service;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import worksafe.platform.http.RuleViolation;

/** Has the constraint that a writing broke tell the refusal, such as where two rows would hold the same thing on one day. */
public final class BrokenConstraint {

    private BrokenConstraint() {}

    /**
     * Writes.
     *
     * @param refusals by the name of the constraint
     * @throws RuleViolation that of the constraint that was broken; any other failure as it is
     */
    public static void written(Runnable write, Map<String, Supplier<RuleViolation>> refusals) {
        try {
            write.run();
        } catch (PersistenceException failure) {
            throw told(failure, refusals);
        }
    }

    /** The same of a work that answers. */
    public static <T> T answered(Supplier<T> work, Map<String, Supplier<RuleViolation>> refusals) {
        try {
            return work.get();
        } catch (PersistenceException failure) {
            throw told(failure, refusals);
        }
    }

    private static RuntimeException told(PersistenceException failure, Map<String, Supplier<RuleViolation>> refusals) {
        return refusals.entrySet().stream()
                .filter(refusal -> isBroken(failure, refusal.getKey()))
                .findFirst()
                .<RuntimeException>map(refusal -> refusal.getValue().get())
                .orElse(failure);
    }

    private static boolean isBroken(Throwable failure, String constraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && String.valueOf(refused.getMessage()).contains('"' + constraint + '"')) {
                return true;
            }
        }
        return false;
    }
}
