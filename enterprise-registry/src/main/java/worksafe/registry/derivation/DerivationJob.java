package worksafe.registry.derivation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/** Derives the trades of all active enterprises, chunk by chunk; begun again, it goes on behind the last chunk. */
@ApplicationScoped
class DerivationJob implements JobKind {

    static final String KIND = "trade-derivation";

    private static final Logger LOG = Logger.getLogger(DerivationJob.class);

    private final DerivationOperations operations;

    DerivationJob(DerivationOperations operations) {
        this.operations = operations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var began = System.nanoTime();
        while (operations.next(run, operations.rule())) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        LOG.infof("trades derived: %d ms", (System.nanoTime() - began) / 1_000_000);
    }
}
