package worksafe.registry.grade;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.IntakeShare;
import worksafe.platform.service.Scopes;

/** Notices rows that are others than before, and enterprises of which something was written; rests while people ask for something. */
@ApplicationScoped
class GradeSweep {

    /** So many sets at once; what is left waits for the next time. */
    private static final int MOST_SETS = 500;

    private final GradeOperations operations;
    private final GradeRuleQueries book;
    private final Scopes scopes;
    private final IntakeShare share;

    GradeSweep(GradeOperations operations, GradeRuleQueries book, Scopes scopes, IntakeShare share) {
        this.operations = operations;
        this.book = book;
        this.scopes = scopes;
        this.share = share;
    }

    @Scheduled(
            every = "{worksafe.grades.sweep}",
            delayed = "5s",
            identity = "enterprise-grading",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.REFERENCE_DATA), () -> {
            operations.begin();
            var sets = 0;
            while (graded(sets) && sets < MOST_SETS) {
                sets++;
            }
        });
    }

    /** While an import is at work, of those that it brought only the first set is graded. */
    private boolean graded(int sets) {
        return share.beside("enterprise-grading", () -> operations.due(book.now(), sets == 0));
    }
}
