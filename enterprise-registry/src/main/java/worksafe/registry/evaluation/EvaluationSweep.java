package worksafe.registry.evaluation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.IntakeShare;
import worksafe.platform.service.Scopes;

/**
 * Notices rules that are others than before, enterprises and authorities of which something was written, and days that have
 * come. Between sets it rests while people ask for something, since after an import there are thousands.
 */
@ApplicationScoped
class EvaluationSweep {

    /** So many sets at once; what is left waits for the next time. */
    private static final int MOST_SETS = 500;

    private final EvaluationOperations operations;
    private final RuleQueries rules;
    private final Scopes scopes;
    private final IntakeShare share;

    EvaluationSweep(EvaluationOperations operations, RuleQueries rules, Scopes scopes, IntakeShare share) {
        this.operations = operations;
        this.rules = rules;
        this.scopes = scopes;
        this.share = share;
    }

    @Scheduled(
            every = "{worksafe.obligations.sweep}",
            delayed = "5s",
            identity = "obligation-evaluation",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.REFERENCE_DATA), () -> {
            operations.begin();
            var sets = 0;
            while (rested(() -> operations.due(rules.now())) && sets < MOST_SETS) {
                sets++;
            }
            while (rested(() -> operations.duePlaces(rules.now())) && sets < MOST_SETS) {
                sets++;
            }
        });
    }

    private boolean rested(Supplier<Boolean> set) {
        return share.beside("obligation-evaluation", set);
    }
}
