package worksafe.platform.duties.audit.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.tlog.witness.LogSource;
import worksafe.tlog.witness.LogUnreachable;

/**
 * Reads regularly what the witness countersigned. The log does not wait for it: without a witness, or while it is away,
 * checkpoints are served without its signature.
 */
@ApplicationScoped
class CosignatureSweep {

    private static final Logger LOG = Logger.getLogger(CosignatureSweep.class);

    private final CosignatureOperations operations;
    private final AuditWitness witness;
    private final Scopes scopes;
    private final AtomicInteger disagrees;
    private volatile long takenAt = System.nanoTime();
    private volatile byte[] taken = new byte[0];
    private volatile String lastFailure = "";

    CosignatureSweep(CosignatureOperations operations, AuditWitness witness, Scopes scopes, MeterRegistry meters) {
        this.operations = operations;
        this.witness = witness;
        this.scopes = scopes;
        this.disagrees = meters.gauge("worksafe_audit_witness_disagrees", new AtomicInteger());
        var unused = meters.gauge("worksafe_audit_cosigned_age_seconds", this, CosignatureSweep::age);
    }

    /**
     * Seconds since the witness last said something new, which it does each minute; since the start where it never did. No number
     * without a witness.
     */
    double age() {
        return witness.source().isEmpty()
                ? Double.NaN
                : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - takenAt) / 1_000.0;
    }

    /** A key that is none ends the start. */
    void tellWitness(@Observes StartupEvent start) {
        witness.key().ifPresent(key -> LOG.infof("the audit log is countersigned by %s", key));
    }

    @Scheduled(
            every = "{worksafe.audit-log.every}",
            delayed = "5s",
            identity = "audit-log-witness",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        witness.source().ifPresent(this::look);
    }

    /** Looks once. */
    void look(LogSource source) {
        try {
            var cosigned = source.checkpoint();
            if (cosigned.isPresent() && !Arrays.equals(cosigned.get(), taken)) {
                scopes.run(Scope.system(Scope.SystemTask.HOUSEKEEPER), () -> operations.keep(cosigned.get()));
                taken = cosigned.get();
                takenAt = System.nanoTime();
            }
            disagrees.set(0);
            lastFailure = "";
        } catch (LogUnreachable e) {
            if (isNews(e)) {
                LOG.warnf("the witness of the audit log does not answer, and is asked again: %s", e.getMessage());
            }
        } catch (WitnessDisagrees e) {
            disagrees.set(1);
            if (isNews(e)) {
                LOG.errorf("the audit log and its witness do not agree: %s", e.getMessage());
            }
        } catch (RuntimeException e) {
            if (isNews(e)) {
                LOG.errorf(e, "the cosignature of the audit log was not kept, and is read again: %s", e.getMessage());
            }
        }
    }

    /** Every second the same: said once. */
    private boolean isNews(RuntimeException failure) {
        var message = String.valueOf(failure.getMessage());
        var isNews = !message.equals(lastFailure);
        lastFailure = message;
        return isNews;
    }
}
