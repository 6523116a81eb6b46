package worksafe.platform.duties.transition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.SideBySide;

/** Dates anew what one row of the policy book says, in portions side by side, chunk by chunk; begun again, each goes on
 * behind its last chunk. */
@ApplicationScoped
class TransitionJob implements JobKind {

    static final String KIND = "policy-transition";

    private static final Logger LOG = Logger.getLogger(TransitionJob.class);

    private final TransitionOperations operations;
    private final SideBySide sideBySide;

    TransitionJob(TransitionOperations operations, SideBySide sideBySide) {
        this.operations = operations;
        this.sideBySide = sideBySide;
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
        sideBySide.run(run.scope(), operations.divide(run, policy, row, terms), portion -> {
            return operations.next(run, policy, row, terms, operations.book(), portion);
        });
        operations.finish(policy);
        LOG.infof("transition %s of %s: %d ms", policy, row.code(), (System.nanoTime() - began) / 1_000_000);
    }
}
