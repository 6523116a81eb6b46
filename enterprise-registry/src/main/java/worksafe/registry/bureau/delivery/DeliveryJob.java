package worksafe.registry.bureau.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Scopes;
import worksafe.registry.bureau.consider.ConsiderationOperations;

/** Gives the records of a delivery their fates, and looks at what they let suspect; begun again, it goes on behind the last chunk. */
@ApplicationScoped
class DeliveryJob implements JobKind {

    static final String KIND = "bureau-delivery";

    private static final int CHUNK = 100;

    private final ApplyOperations apply;
    private final ConsiderationOperations considerations;
    private final Scopes scopes;

    DeliveryJob(ApplyOperations apply, ConsiderationOperations considerations, Scopes scopes) {
        this.apply = apply;
        this.considerations = considerations;
        this.scopes = scopes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var delivery = UUID.fromString(run.parameters());
        // The job is its submitter's, what it writes the sender's.
        var scope = apply.scope(delivery);
        long done = 0;
        for (int settled = next(scope, delivery); settled > 0; settled = next(scope, delivery)) {
            done += settled;
            apply.tell(run, done);
            goOnUnlessStopped();
        }
        while (scopes.call(scope, considerations::next)) {
            goOnUnlessStopped();
        }
    }

    private int next(Scope scope, UUID delivery) {
        return scopes.call(scope, () -> apply.next(delivery, CHUNK));
    }

    private static void goOnUnlessStopped() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
