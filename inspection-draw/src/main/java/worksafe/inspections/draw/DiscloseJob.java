package worksafe.inspections.draw;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/** Makes a draw with a long pool public, after recomputing it from what is stored. */
@ApplicationScoped
class DiscloseJob implements JobKind {

    static final String KIND = "disclose-draw";

    private final StepOperations operations;
    private final ListReadOperations reading;
    private final ListMemory memory;

    DiscloseJob(StepOperations operations, ListReadOperations reading, ListMemory memory) {
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
        operations.undisclosed(run.id()).ifPresent(disclosing -> {
            try (var _ = memory.await(disclosing.sealedRecord().poolSize())) {
                disclosing.verify(reading.sealed(disclosing.sealedRecord(), run));
            }
            operations.disclosed(run.id(), disclosing);
        });
    }
}
