package worksafe.registry.evaluation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.IntakeShare;
import worksafe.platform.service.Scopes;

/**
 * Notices rules that are others than before, enterprises and authorities of which something was written, and days that have
 * come. Between sets it rests while people ask for something, since after an import there are thousands; while one is at work, of
 * those that it brought only the first sets are judged.
 */
@ApplicationScoped
class EvaluationSweep {

    /** So many sets at once; what is left waits for the next time. */
    private static final int MOST_SETS = 500;

    private final EvaluationOperations operations;
    private final RuleQueries rules;
    private final Scopes scopes;
    private final IntakeShare share;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong brought = new AtomicLong();

    EvaluationSweep(
            EvaluationOperations operations,
            RuleQueries rules,
            Scopes scopes,
            IntakeShare share,
            MeterRegistry meters) {
        this.operations = operations;
        this.rules = rules;
        this.scopes = scopes;
        this.share = share;
        var unused = meters.gauge("worksafe_obligations_waiting", Tags.of("by", "people"), written);
        var unusedToo = meters.gauge("worksafe_obligations_waiting", Tags.of("by", "feed"), brought);
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
            while (judged(sets) && sets < MOST_SETS) {
                sets++;
            }
            while (rested(() -> operations.duePlaces(rules.now())) && sets < MOST_SETS) {
                sets++;
            }
            var waiting = operations.waiting();
            written.set(waiting.written());
            brought.set(waiting.brought());
        });
    }

    private boolean judged(int sets) {
        return rested(() -> operations.due(rules.now(), sets < DueQueue.SETS_BESIDE_AN_IMPORT));
    }

    private boolean rested(Supplier<Boolean> set) {
        return share.beside("obligation-evaluation", set);
    }
}
