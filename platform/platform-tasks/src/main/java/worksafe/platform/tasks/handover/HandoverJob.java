package worksafe.platform.tasks.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/** Hands over piece by piece; begun again, it goes on behind the last piece. */
@ApplicationScoped
class HandoverJob implements JobKind {

    static final String KIND = "task-handover";

    private final HandoverOperations operations;

    HandoverJob(HandoverOperations operations) {
        this.operations = operations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var id = UUID.fromString(run.parameters());
        var elsewhere = operations.placesElsewhere(id);
        while (operations.next(run, id, elsewhere)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
