package worksafe.platform.duties.audit.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.IntakeShare;
import worksafe.platform.service.Scopes;

/**
 * Lets the log grow regularly; this is how often it signs at most, but for checkpoints that catch up with many entries: those follow
 * one another at once, and rest while people ask for something. At start and once a day it writes into the process's own log
 * how far the audit log is and its root: outside the database, where its owner does not reach.
 */
@ApplicationScoped
class AuditLogSweep {

    private static final Logger LOG = Logger.getLogger(AuditLogSweep.class);
    private static final Scope SCOPE = Scope.system(Scope.SystemTask.HOUSEKEEPER);
    private static final Duration DAILY = Duration.ofDays(1);
    /** So many checkpoints at once; then the scheduler may end the process in between. */
    private static final int AT_ONCE = 20;

    private final AuditLogOperations operations;
    private final AuditLogKey key;
    private final Scopes scopes;
    private final IntakeShare share;
    private final InstantSource clock;
    private final AtomicLong waitingSeconds;
    private volatile String lastFailure = "";
    private volatile Instant told = Instant.EPOCH;

    AuditLogSweep(
            AuditLogOperations operations,
            AuditLogKey key,
            Scopes scopes,
            IntakeShare share,
            InstantSource clock,
            MeterRegistry meters) {
        this.operations = operations;
        this.key = key;
        this.scopes = scopes;
        this.share = share;
        this.clock = clock;
        this.waitingSeconds = meters.gauge("worksafe_audit_log_waiting_seconds", new AtomicLong());
    }

    /** Whoever verifies the log needs its key from elsewhere than the log. */
    void tellKey(@Observes StartupEvent start) {
        key.signer()
                .ifPresentOrElse(
                        signer -> LOG.infof("the audit log is signed by %s", signer.key()),
                        () -> LOG.info("the audit log is not kept: WORKSAFE_AUDIT_LOG_KEY is not set"));
    }

    @Scheduled(
            every = "{worksafe.audit-log.every}",
            delayed = "5s",
            identity = "audit-log",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        if (key.signer().isEmpty()) {
            return;
        }
        int grown = LeafBatch.LEAST;
        for (int i = 0; i < AT_ONCE && grown >= LeafBatch.LEAST; i++) {
            grown = grow();
            measure();
        }
    }

    /** By how many leaves; 0 also where it failed. */
    private int grow() {
        try {
            int grown =
                    share.beside("audit-log", () -> scopes.<Integer, RuntimeException>call(SCOPE, operations::grow));
            scopes.run(SCOPE, this::tell);
            lastFailure = "";
            return grown;
        } catch (RuntimeException e) {
            // Every second the same: said once.
            var failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.errorf(e, "the audit log did not grow, and is tried again: %s", failure);
            }
            lastFailure = failure;
            return 0;
        }
    }

    private void tell() {
        var now = clock.instant();
        if (!now.isBefore(told.plus(DAILY))) {
            operations.last().ifPresent(last -> {
                LOG.infof("the audit log %s has %d entries, root %s", last.origin(), last.size(), last.root());
                told = now;
            });
        }
    }

    private void measure() {
        try {
            scopes.run(SCOPE, () -> waitingSeconds.set(operations.waiting().toSeconds()));
        } catch (RuntimeException unmeasured) {
            LOG.debugf(unmeasured, "how long entries wait for their number is not known");
        }
    }
}
