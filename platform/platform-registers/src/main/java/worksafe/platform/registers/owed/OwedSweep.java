package worksafe.platform.registers.owed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.IntakeShare;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.service.Scopes;

/**
 * Goes round all who could owe a register, so that a shipped policy row, a new kind or a day that has come is noticed without an
 * event of its own; behind a row that somebody enters it looks at once, and at an enterprise of which something was written
 * soon. Of several processes one looks at a kind at a time. It rests while people ask for something.
 */
@ApplicationScoped
class OwedSweep {

    private static final Logger LOG = Logger.getLogger(OwedSweep.class);

    /** So many sets a time take what a feed brought even while it is at work. */
    private static final int SETS_BESIDE_A_FEED = 1;

    private final OwedOperations operations;
    private final Scopes scopes;
    private final IntakeShare share;
    private final ExecutorService lookers = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("register-owed").daemon().factory());

    OwedSweep(OwedOperations operations, Scopes scopes, IntakeShare share) {
        this.operations = operations;
        this.scopes = scopes;
        this.share = share;
    }

    @Scheduled(
            every = "{worksafe.registers.sweep}",
            delayed = "5s",
            identity = "register-sweep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> look(operations.owedKinds()));
    }

    /** Enterprises of which something was written are looked at soon, whatever the round is at. */
    @Scheduled(
            every = "{worksafe.registers.due}",
            delayed = "2s",
            identity = "register-due",
            concurrentExecution = ConcurrentExecution.SKIP)
    void written() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            var owed = operations.owedKinds();
            var sets = 0;
            while (looked(owed, sets)) {
                sets++;
            }
            LOG.debugf("enterprises of which something was written have been looked at, in %d sets", sets);
        });
    }

    private boolean looked(List<Compiled> owed, int sets) {
        return share.beside("register-owed", () -> operations.written(owed, sets < SETS_BESIDE_A_FEED));
    }

    /** A row was added or ended: whoever entered it sees at once what follows, and not at the next round. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PolicyBook.RowChanged row) {
        if (row.code().startsWith("register.") && row.code().endsWith(".owed")) {
            var unused = lookers.submit(() -> lookAfter(row.code()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        lookers.shutdownNow();
    }

    private void lookAfter(String policy) {
        try {
            scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> look(operations.owedBy(policy)));
        } catch (RuntimeException e) {
            LOG.warnf(e, "who owes by %s is looked for at the next round", policy);
        }
    }

    private void look(List<Compiled> kinds) {
        for (var kind : kinds) {
            for (HolderType type : kind.kind().holders()) {
                var last = operations.next(kind, type, null);
                while (last.isPresent()) {
                    last = operations.next(kind, type, last.get());
                }
            }
        }
    }
}
