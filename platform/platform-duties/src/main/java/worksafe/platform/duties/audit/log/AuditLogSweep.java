package worksafe.platform.duties.audit.log;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Lets the log grow regularly; this is how often it signs at most. */
@ApplicationScoped
class AuditLogSweep {

    private static final Logger LOG = Logger.getLogger(AuditLogSweep.class);

    private final AuditLogOperations operations;
    private final AuditLogKey key;
    private final Scopes scopes;
    private volatile String lastFailure = "";

    AuditLogSweep(AuditLogOperations operations, AuditLogKey key, Scopes scopes) {
        this.operations = operations;
        this.key = key;
        this.scopes = scopes;
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
        try {
            scopes.run(Scope.system(Scope.SystemTask.HOUSEKEEPER), this::grow);
            lastFailure = "";
        } catch (RuntimeException e) {
            // Every second the same: said once.
            var failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.errorf(e, "the audit log did not grow, and is tried again: %s", failure);
            }
            lastFailure = failure;
        }
    }

    private void grow() {
        var unused = operations.grow();
    }
}
