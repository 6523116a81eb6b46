package worksafe.platform.duties.personal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Scopes;

/**
 * Seals all values anew that are sealed under another key or by another algorithm than the present one, batch by batch,
 * while people read and write. What somebody else holds meanwhile is left for the next pass. It succeeds only when no such value is left, and none was put
 * back by who had read it before: then, and not before, a retired key may be taken out of the configuration.
 */
@ApplicationScoped
class KeyRotationJob implements JobKind {

    static final String KIND = "personal-key-rotation";

    private static final Logger LOG = Logger.getLogger(KeyRotationJob.class);

    /** A transaction that serves lasts 15 seconds at most: whoever read an old value before has written it by then. */
    private static final Duration SETTLED = Duration.ofSeconds(20);

    /** What is locked for longer than a transaction lasts is not waited for. */
    private static final int MOST_PASSES_IN_VAIN = 30;

    private static final Duration BETWEEN_PASSES = Duration.ofSeconds(1);

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
     * @throws JobRun.SetAside between two passes, and until it may be believed that nothing is left
     * @throws RuleViolation {@code personal-key-other} when this process seals with another key or algorithm than was asked for, {@code
     *     personal-keys-in-use} when values are left that cannot be sealed anew
     */
    @Override
    public void run(JobRun run) throws InterruptedException {
        var wanted = SealPrefix.of(run.parameters());
        operations.requirePresent(wanted);
        var rotation = Scope.system(Scope.SystemTask.KEY_ROTATION);
        var before = scopes.<KeyRotationOperations.Look, RuntimeException>call(
                rotation, () -> operations.begin(run, wanted));
        left.set(before.left());
        var pass = before.pass() + 1;
        if (before.left() == 0 && !isSettled(before)) {
            throw new JobRun.SetAside(SETTLED.minus(before.unchanged()));
        }
        if (before.left() > 0) {
            for (var column : scopes.<Iterable<String>, RuntimeException>call(rotation, operations::columns)) {
                rotate(run, rotation, column, wanted, pass);
            }
        }
        var after = scopes.<KeyRotationOperations.Look, RuntimeException>call(
                rotation, () -> operations.look(run, wanted, pass));
        left.set(after.left());
        if (after.left() == 0) {
            if (isSettled(after)) {
                LOG.infof("no personal value is left that is sealed otherwise than with %s", wanted);
                return;
            }
            throw new JobRun.SetAside(SETTLED);
        }
        if (after.left() == after.unreadable() || after.inVain() >= MOST_PASSES_IN_VAIN) {
            throw new RuleViolation(DutyProblem.PERSONAL_KEYS_IN_USE, after.left());
        }
        throw new JobRun.SetAside(BETWEEN_PASSES);
    }

    private static boolean isSettled(KeyRotationOperations.Look look) {
        return look.unchanged().compareTo(SETTLED) >= 0;
    }

    private void rotate(JobRun run, Scope rotation, String column, SealPrefix wanted, int pass)
            throws InterruptedException {
        while (scopes.<Boolean, RuntimeException>call(rotation, () -> operations.next(run, column, wanted, pass))) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            run.giveWay();
        }
    }
}
