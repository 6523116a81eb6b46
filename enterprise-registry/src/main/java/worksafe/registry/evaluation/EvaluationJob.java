package worksafe.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.SideBySide;

/** Judges all enterprises whom a change of rules concerns, in portions side by side, chunk by chunk; begun again, each goes on
 * behind its last chunk. */
@ApplicationScoped
class EvaluationJob implements JobKind {

    static final String KIND = "obligation-evaluation";

    private static final Logger LOG = Logger.getLogger(EvaluationJob.class);

    private final EvaluationOperations operations;
    private final RuleQueries rules;
    private final SideBySide sideBySide;

    EvaluationJob(EvaluationOperations operations, RuleQueries rules, SideBySide sideBySide) {
        this.operations = operations;
        this.rules = rules;
        this.sideBySide = sideBySide;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var began = System.nanoTime();
        sideBySide.run(run.scope(), operations.portions(), portion -> operations.next(run, rules.now(), portion));
        operations.finish(run);
        LOG.infof("obligations judged: %d ms", (System.nanoTime() - began) / 1_000_000);
    }
}
