package worksafe.platform.duties.personal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Scopes;

/**
 * Seals all values anew that are sealed under another key than the present one, batch by batch, while people read and write.
 * What somebody else holds meanwhile is left for the next pass. It succeeds only when no such value is left: then, and not
 * before, a retired key may be taken out of the configuration.
 */
@ApplicationScoped
class KeyRotationJob implements JobKind {

    static final String KIND = "personal-key-rotation";

    private static final Logger LOG = Logger.getLogger(KeyRotationJob.class);

    /** A transaction that serves lasts 15 seconds at most, so that what is locked for longer is not waited for. */
    private static final int MOST_PASSES_IN_VAIN = 30;

    private static final long BETWEEN_PASSES_MILLIS = 1_000;

    private final KeyRotationOperations operations;
    private final Scopes scopes;
    private final AtomicLong left;

    KeyRotationJob(KeyRotationOperations operations, Scopes scopes, MeterRegistry meters) {
        this.operations = operations;
        this.scopes = scopes;
        this.left = meters.gauge("worksafe_personal_values_of_other_keys", new AtomicLong());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * @throws RuleViolation {@code personal-key-other} when this process seals with another key than was asked for, {@code
     *     personal-keys-in-use} when values are left that cannot be sealed anew
     */
    @Override
    public void run(JobRun run) throws InterruptedException {
        var version = Integer.parseInt(run.parameters());
        operations.requireKey(version);
        var rotation = Scope.system(Scope.SystemTask.KEY_ROTATION);
        var pass = scopes.<Integer, RuntimeException>call(rotation, () -> operations.begin(run, version));
        var inVain = 0;
        for (var before = Long.MAX_VALUE; ; pass++) {
            for (var column : scopes.<Iterable<String>, RuntimeException>call(rotation, operations::columns)) {
                rotate(run, rotation, column, version, pass);
            }
            var present = pass;
            var after = scopes.<KeyRotationOperations.Left, RuntimeException>call(
                    rotation, () -> operations.left(run, version, present));
            left.set(after.all());
            if (after.all() == 0) {
                LOG.infof("no personal value is left that is sealed with another key than version %d", version);
                return;
            }
            inVain = after.all() < before ? 0 : inVain + 1;
            if (after.all() == after.unreadable() || inVain == MOST_PASSES_IN_VAIN) {
                throw new RuleViolation(DutyProblem.PERSONAL_KEYS_IN_USE, after.all());
            }
            before = after.all();
            Thread.sleep(BETWEEN_PASSES_MILLIS);
        }
    }

    private void rotate(JobRun run, Scope rotation, String column, int version, int pass) throws InterruptedException {
        while (scopes.<Boolean, RuntimeException>call(rotation, () -> operations.next(run, column, version, pass))) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
