package worksafe.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/** Judges all enterprises whom a change of rules concerns, chunk by chunk; begun again, it goes on behind the last chunk. */
@ApplicationScoped
class EvaluationJob implements JobKind {

    static final String KIND = "obligation-evaluation";

    private static final Logger LOG = Logger.getLogger(EvaluationJob.class);

    private final EvaluationOperations operations;
    private final RuleQueries rules;

    EvaluationJob(EvaluationOperations operations, RuleQueries rules) {
        this.operations = operations;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var began = System.nanoTime();
        while (operations.next(run, rules.now())) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        LOG.infof("obligations judged: %d ms", (System.nanoTime() - began) / 1_000_000);
    }
}
