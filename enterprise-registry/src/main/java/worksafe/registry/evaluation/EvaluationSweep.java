package worksafe.registry.evaluation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/**
 * Notices rules that are others than before, enterprises and authorities of which something was written, and days that have
 * come.
 */
@ApplicationScoped
class EvaluationSweep {

    /** So many sets at once; what is left waits for the next time. */
    private static final int MOST_SETS = 500;

    private final EvaluationOperations operations;
    private final RuleQueries rules;
    private final Scopes scopes;

    EvaluationSweep(EvaluationOperations operations, RuleQueries rules, Scopes scopes) {
        this.operations = operations;
        this.rules = rules;
        this.scopes = scopes;
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
            while (operations.due(rules.now()) && sets < MOST_SETS) {
                sets++;
            }
            while (operations.duePlaces(rules.now()) && sets < MOST_SETS) {
                sets++;
            }
        });
    }
}
