package worksafe.platform.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.tasks.batch.BatchVerb;

/** What may be done to many tasks at once. */
@ApplicationScoped
class TaskBatchVerbs {

    private final TaskOperations operations;

    TaskBatchVerbs(TaskOperations operations) {
        this.operations = operations;
    }

    @Produces
    @ApplicationScoped
    BatchVerb claim() {
        return new TaskVerb("claim-task", TaskAction.CLAIM, (task, account) -> operations.claim(task, null));
    }

    @Produces
    @ApplicationScoped
    BatchVerb acknowledge() {
        return new TaskVerb(
                "acknowledge-task", TaskAction.ACKNOWLEDGEMENT, (task, account) -> operations.acknowledge(task, null));
    }

    @Produces
    @ApplicationScoped
    BatchVerb assign() {
        return new TaskVerb("assign-task", TaskAction.ASSIGNMENT, (task, account) -> {
            if (account == null) {
                throw RequestProblem.invalid(new RequestProblem.Violation("/assignee", "required", List.of()));
            }
            operations.assign(task, null, WrittenAccount.of(account, "/assignee"));
        });
    }

    private record TaskVerb(String name, TaskAction action, BiConsumer<UUID, @Nullable String> work)
            implements BatchVerb {

        @Override
        public String permission() {
            return action.permission();
        }

        @Override
        public void run(UUID subject, @Nullable String assignee) {
            work.accept(subject, assignee);
        }
    }
}
