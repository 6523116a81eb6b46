package worksafe.training.post;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Judges all posts anew from time to time, since a policy may begin or end on any day without any request. */
@ApplicationScoped
class PostReview {

    private static final int BATCH = 200;

    private final PostOperations operations;
    private final Scopes scopes;

    PostReview(PostOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.posts.review}",
            delayed = "10s",
            identity = "post-review",
            concurrentExecution = ConcurrentExecution.SKIP)
    void review() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            Optional<UUID> last = operations.review(null, BATCH);
            while (last.isPresent()) {
                last = operations.review(last.get(), BATCH);
            }
        });
    }
}
