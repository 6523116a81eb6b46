package worksafe.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/** Grades all active enterprises, chunk by chunk; begun again, it goes on behind the last chunk. */
@ApplicationScoped
class GradeJob implements JobKind {

    static final String KIND = "enterprise-grading";

    private static final Logger LOG = Logger.getLogger(GradeJob.class);

    private final GradeOperations operations;
    private final GradeRuleQueries book;

    GradeJob(GradeOperations operations, GradeRuleQueries book) {
        this.operations = operations;
        this.book = book;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var began = System.nanoTime();
        while (operations.next(run, book.now())) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        LOG.infof("enterprises graded: %d ms", (System.nanoTime() - began) / 1_000_000);
    }
}
