package worksafe.platform.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;

/** One method for each thing that people do to a task, each one transaction: lock, act, audit. */
@ApplicationScoped
class TaskOperations {

    private final EntityManager entities;
    private final TaskQueries tasks;
    private final Assignees assignees;
    private final Audit audit;
    private final ObjectMapper json;
    private final InstantSource clock;

    TaskOperations(
            EntityManager entities,
            TaskQueries tasks,
            Assignees assignees,
            Audit audit,
            ObjectMapper json,
            InstantSource clock) {
        this.entities = entities;
        this.tasks = tasks;
        this.assignees = assignees;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @param expected absent where it is done to many at once, each as it stands */
    @Transactional
    void claim(UUID id, @Nullable IfMatch expected) {
        var doer = tasks.doer();
        change(id, expected, "task-claimed", task -> task.claim(doer));
    }

    @Transactional
    void release(UUID id, @Nullable IfMatch expected) {
        var doer = tasks.doer();
        change(id, expected, "task-released", task -> task.release(doer));
    }

    @Transactional
    void acknowledge(UUID id, @Nullable IfMatch expected) {
        var doer = tasks.doer();
        change(id, expected, "task-acknowledged", task -> task.acknowledge(doer, clock.instant()));
    }

    /** @throws RuleViolation 422 {@code task-assignee-elsewhere} for an account that is known to work elsewhere */
    @Transactional
    void assign(UUID id, @Nullable IfMatch expected, String account) {
        change(id, expected, "task-assigned", task -> {
            if (!assignees
                    .outside(Set.of(account), task.region(), task.sector())
                    .isEmpty()) {
                throw new RuleViolation(
                        TaskProblem.TASK_ASSIGNEE_ELSEWHERE,
                        account,
                        task.region().toString());
            }
            task.assign(account);
        });
    }

    private void change(UUID id, @Nullable IfMatch expected, String action, Consumer<Task> verb) {
        var task = tasks.lock(id);
        if (expected != null) {
            expected.require(task.version());
        }
        var before = task.version();
        verb.accept(task);
        entities.flush();
        if (task.version() != before) {
            audit.record(AuditedAct.of(action, "task", id, task.region())
                    .version(task.version())
                    .belongingTo(task.sector(), task.enterpriseId())
                    .leadingTo(state(task)));
        }
    }

    private String state(Task task) {
        try {
            return json.writeValueAsString(Arrays.asList(task.id(), task.version(), task.subjectId(), task.assignee()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
