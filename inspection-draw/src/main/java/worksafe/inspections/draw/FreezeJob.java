package worksafe.inspections.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/**
 * Freezes a long pool. The libraries are read as they are at one moment and all lists are written together; only then is
 * the draw frozen. An attempt that breaks off between the two is taken up again with the lists that were written.
 */
@ApplicationScoped
class FreezeJob implements JobKind {

    static final String KIND = "freeze-draw";

    private final DrawOperations operations;
    private final ListWriteOperations writing;
    private final ListReadOperations reading;
    private final ListMemory memory;

    FreezeJob(DrawOperations operations, ListWriteOperations writing, ListReadOperations reading, ListMemory memory) {
        this.operations = operations;
        this.writing = writing;
        this.reading = reading;
        this.memory = memory;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var draw = UUID.fromString(run.parameters());
        try (var _ = memory.awaitAll()) {
            operations.unwritten(draw).ifPresent(roll -> writing.write(writing.prepare(roll), run));
            operations.unfrozen(draw).ifPresent(one -> operations.frozen(draw, reading.written(one)));
        }
    }
}
