package worksafe.inspections.draw;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/** Opens a draw with a long pool or many visits, once, with the public value that was asked for. */
@ApplicationScoped
class OpenJob implements JobKind {

    static final String KIND = "open-draw";

    private final StepOperations operations;
    private final ReadingOperations reading;

    OpenJob(StepOperations operations, ReadingOperations reading) {
        this.operations = operations;
        this.reading = reading;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        operations
                .unopened(run.id())
                .ifPresent(opening -> operations.opened(
                        run.id(),
                        opening.open(reading.sealed(opening.sealedRecord(), run))
                                .result()));
    }
}
