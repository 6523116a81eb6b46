package worksafe.registry.blacklist;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Takes off the list whose term is over. */
@ApplicationScoped
class BlacklistSweep {

    private static final Logger LOG = Logger.getLogger(BlacklistSweep.class);

    private final BlacklistEntries entries;
    private final BlacklistOperations operations;
    private final Scopes scopes;
    private final InstantSource clock;

    BlacklistSweep(BlacklistEntries entries, BlacklistOperations operations, Scopes scopes, InstantSource clock) {
        this.entries = entries;
        this.operations = operations;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            every = "{worksafe.blacklist.sweep}",
            delayed = "10s",
            identity = "blacklist-term",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(
                Scope.system(Scope.SystemTask.CLOCK_SWEEP),
                () -> entries.expiredBefore(ChinaTime.dayOf(clock.instant())).forEach(this::expire));
    }

    /** One that cannot be taken off keeps no other on the list. */
    private void expire(UUID id) {
        try {
            operations.expire(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "blacklist entry %s could not be taken off the list", id);
        }
    }
}
