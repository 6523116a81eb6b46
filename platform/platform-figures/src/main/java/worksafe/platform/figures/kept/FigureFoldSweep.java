package worksafe.platform.figures.kept;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Folds and compares by itself; of several processes one folds at a time. */
@ApplicationScoped
class FigureFoldSweep {

    private static final Scope KEEPER = Scope.system(Scope.SystemTask.HOUSEKEEPER);

    private final FigureFoldOperations operations;
    private final Scopes scopes;

    FigureFoldSweep(FigureFoldOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.figures.fold}",
            delayed = "3s",
            identity = "figure-fold",
            concurrentExecution = ConcurrentExecution.SKIP)
    void fold() {
        scopes.run(KEEPER, () -> {
            while (operations.fold()) {
                continue;
            }
        });
    }

    @Scheduled(
            every = "{worksafe.figures.check}",
            delayed = "10m",
            identity = "figure-check",
            concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        scopes.run(KEEPER, () -> {
            var unused = operations.check();
        });
    }
}
