package worksafe.inspections.draw;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/** Opens a draw with a long pool or many visits, once, with the public value that was asked for. */
@ApplicationScoped
class OpenJob implements JobKind {

    static final String KIND = "open-draw";

    private final StepOperations operations;
    private final ListReadOperations reading;
    private final ListMemory memory;

    OpenJob(StepOperations operations, ListReadOperations reading, ListMemory memory) {
        this.operations = operations;
        this.reading = reading;
        this.memory = memory;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        operations.unopened(run.id()).ifPresent(opening -> {
            try (var _ = memory.await(opening.sealedRecord().poolSize())) {
                var opened = opening.open(reading.sealed(opening.sealedRecord(), run));
                operations.opened(run.id(), opened.result());
            }
        });
    }
}
