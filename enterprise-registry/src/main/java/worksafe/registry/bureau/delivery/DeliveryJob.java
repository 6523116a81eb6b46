package worksafe.registry.bureau.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.registry.bureau.consider.ConsiderationOperations;

/** Gives the records of a delivery their fates, and looks at what they let suspect; begun again, it goes on behind the last chunk. */
@ApplicationScoped
class DeliveryJob implements JobKind {

    static final String KIND = "bureau-delivery";

    private static final int CHUNK = 100;

    private final ApplyOperations apply;
    private final ConsiderationOperations considerations;

    DeliveryJob(ApplyOperations apply, ConsiderationOperations considerations) {
        this.apply = apply;
        this.considerations = considerations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var delivery = UUID.fromString(run.parameters());
        long done = 0;
        for (int settled = apply.next(delivery, CHUNK); settled > 0; settled = apply.next(delivery, CHUNK)) {
            done += settled;
            apply.tell(run, done);
            goOnUnlessStopped();
        }
        while (considerations.next()) {
            goOnUnlessStopped();
        }
    }

    private static void goOnUnlessStopped() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
