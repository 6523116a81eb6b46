package worksafe.training.ban;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Ends bans whose time is over, and notes appeals that nobody answered in time. */
@ApplicationScoped
class RehireBanSweep {

    private static final Logger LOG = Logger.getLogger(RehireBanSweep.class);

    private final RehireBans bans;
    private final RehireBanOperations operations;
    private final Scopes scopes;
    private final InstantSource clock;

    RehireBanSweep(RehireBans bans, RehireBanOperations operations, Scopes scopes, InstantSource clock) {
        this.bans = bans;
        this.operations = operations;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            every = "{worksafe.rehire-bans.sweep}",
            delayed = "10s",
            identity = "rehire-ban-term",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(
                Scope.system(Scope.SystemTask.CLOCK_SWEEP),
                () -> bans.dueBefore(ChinaTime.dayOf(clock.instant())).forEach(this::pass));
    }

    /** One that cannot be ended keeps no other from its end. */
    private void pass(UUID id) {
        try {
            operations.pass(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "re-hire ban %s could not be brought up to the day", id);
        }
    }
}
