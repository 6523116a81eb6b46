package worksafe.inspections.draw;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/** Seals a draw with a long pool. */
@ApplicationScoped
class SealJob implements JobKind {

    static final String KIND = "seal-draw";

    private final StepOperations operations;
    private final ListReadOperations reading;
    private final ListMemory memory;

    SealJob(StepOperations operations, ListReadOperations reading, ListMemory memory) {
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
        operations.unsealed(run.id()).ifPresent(draw -> {
            try (var _ = memory.await(draw.roots().poolSize())) {
                operations.sealed(run.id(), reading.unchanged(draw, run));
            }
        });
    }
}
