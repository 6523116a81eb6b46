package worksafe.platform.duties.transition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Scopes;

/** Dates anew what one row of the policy book says, in portions side by side, chunk by chunk; begun again, each goes on
 * behind its last chunk. */
@ApplicationScoped
class TransitionJob implements JobKind {

    static final String KIND = "policy-transition";

    private static final Logger LOG = Logger.getLogger(TransitionJob.class);

    private final TransitionOperations operations;
    private final Scopes scopes;

    TransitionJob(TransitionOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var policy = UUID.fromString(run.parameters());
        var found = operations.row(policy);
        if (found.isEmpty()) {
            LOG.warnf("transition %s: the row was withdrawn", policy);
            return;
        }
        var row = found.get();
        var terms = operations.terms(row.code()).orElseThrow();
        var began = System.nanoTime();
        sideBySide(operations.divide(run, policy, row, terms), run.scope(), portion -> {
            return operations.next(run, policy, row, terms, operations.book(), portion);
        });
        operations.finish(policy);
        LOG.infof("transition %s of %s: %d ms", policy, row.code(), (System.nanoTime() - began) / 1_000_000);
    }

    /** Works the portions off, each on a thread of its own; where one fails the others stop behind their present chunk. */
    private void sideBySide(
            List<RunningTerms.Portion> portions, Scope scope, Predicate<RunningTerms.Portion> hasMoreAfterChunk)
            throws InterruptedException {
        var stopped = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(
                portions.size(), Thread.ofPlatform().name("transition-", 0).factory())) {
            var works = portions.stream()
                    .map(portion -> threads.submit(() -> scopes.run(scope, () -> {
                        var done = false;
                        try {
                            while (!stopped.get() && hasMoreAfterChunk.test(portion)) {}
                            done = true;
                        } finally {
                            stopped.compareAndSet(false, !done);
                        }
                    })))
                    .toList();
            try {
                for (var work : works) {
                    work.get();
                }
            } catch (ExecutionException e) {
                throw (RuntimeException) e.getCause();
            } finally {
                stopped.set(true);
            }
        }
    }
}
