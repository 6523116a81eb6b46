package worksafe.registry.authority;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import worksafe.platform.http.RuleViolation;

/** What the database says where two rows would hold the same thing on one day. */
public final class TakenDays {

    private TakenDays() {}

    /**
     * Writes, and has the constraint that was broken tell the refusal.
     *
     * @param refusals by the name of the constraint
     */
    public static void written(Runnable write, Map<String, Supplier<RuleViolation>> refusals) {
        try {
            write.run();
        } catch (PersistenceException failure) {
            throw refusals.entrySet().stream()
                    .filter(refusal -> isBroken(failure, refusal.getKey()))
                    .findFirst()
                    .<RuntimeException>map(refusal -> refusal.getValue().get())
                    .orElse(failure);
        }
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
