package worksafe.inspections.closure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom it waits for. */
@ApplicationScoped
class ClosureTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "closure";
    private static final String SUBMISSION = "closure-submission";
    private static final String HEARING = "closure-hearing";
    private static final String DECISION = "closure-decision";
    private static final String EXECUTION = "closure-execution";
    private static final String LICENCES = "closure-licences";
    private static final String END = "closure-end";
    private static final List<String> ALL = List.of(SUBMISSION, HEARING, DECISION, EXECUTION, LICENCES, END);

    private final Tasks tasks;
    private final Closures rows;

    ClosureTasks(Tasks tasks, Closures rows) {
        this.tasks = tasks;
        this.rows = rows;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    @Override
    public String type() {
        return SUBJECT;
    }

    @Override
    public TaskSubject find(UUID id) {
        return subject(rows.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(rows.get(id));
    }

    /** Makes what waits agree with the row. */
    void follow(Closure closure, String verb) {
        tasks.follow(subject(closure), Set.copyOf(ALL), waiting(closure), verb);
    }

    private static List<NewTask> waiting(Closure closure) {
        return switch (closure.status()) {
            case PROPOSED -> List.of(task(closure, SUBMISSION, Role.APPROVER));
            case SUBMITTED ->
                closure.hearing() == null
                        ? List.of(task(closure, HEARING, Role.SUPERVISOR))
                        : List.of(task(closure, DECISION, Role.GOVERNMENT));
            case DECIDED -> List.of(task(closure, EXECUTION, Role.INSPECTOR));
            case EXECUTED -> List.of(task(closure, LICENCES, Role.SUPERVISOR));
            case LICENCES_REVOKED -> List.of(task(closure, END, Role.APPROVER));
            case DECLINED, REJECTED, CLOSED -> List.of();
        };
    }

    private static NewTask task(Closure closure, String kind, Role role) {
        return NewTask.of(subject(closure), kind, title(closure), role);
    }

    private static String title(Closure closure) {
        return closure.number() + " " + closure.title();
    }

    private static TaskSubject subject(Closure closure) {
        return new TaskSubject(SUBJECT, closure.id(), closure.region(), closure.sector(), closure.concernedId());
    }
}
