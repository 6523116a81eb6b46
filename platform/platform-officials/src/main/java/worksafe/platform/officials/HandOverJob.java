package worksafe.platform.officials;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Scopes;

/** Carries out one hand-over, chunk by chunk; begun again, it goes on behind the last chunk. */
@ApplicationScoped
class HandOverJob implements JobKind {

    static final String KIND = "official-hand-over";

    private final HandOverOperations handOvers;
    private final Scopes scopes;

    HandOverJob(HandOverOperations handOvers, Scopes scopes) {
        this.handOvers = handOvers;
        this.scopes = scopes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var id = UUID.fromString(run.parameters());
        var acting = HandOverOperations.acting(run.scope().subject());
        while (scopes.<Boolean, RuntimeException>call(acting, () -> handOvers.next(run, id))) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
