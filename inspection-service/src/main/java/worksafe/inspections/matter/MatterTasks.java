package worksafe.inspections.matter;

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

/**
 * Whom a matter waits for: who serves it, the addressee, who checks, who closes; and, once its day was missed, who decides whether it
 * goes to the level above. And remarks.
 */
@ApplicationScoped
class MatterTasks implements TaskKinds, RemarkSubjects {

    static final String SUBJECT = "supervision-matter";
    private static final String SERVICE = "matter-service";
    private static final String ANSWER = "matter-answer";
    private static final String ESCALATION = "matter-escalation";
    private static final String CHECK = "matter-check";
    private static final String CLOSURE = "matter-closure";
    private static final List<String> ALL = List.of(SERVICE, ANSWER, ESCALATION, CHECK, CLOSURE);

    private final Tasks tasks;
    private final Matters matters;

    MatterTasks(Tasks tasks, Matters matters) {
        this.tasks = tasks;
        this.matters = matters;
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
        return subject(matters.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(matters.get(id));
    }

    /** Makes what waits agree with the matter. */
    void follow(SupervisionMatter matter, String verb) {
        tasks.follow(subject(matter), Set.copyOf(ALL), waiting(matter), verb);
    }

    private static List<NewTask> waiting(SupervisionMatter matter) {
        return switch (matter.status()) {
            case OPENED -> List.of(task(matter, SERVICE, Role.SUPERVISOR).preferring(matter.openedBy()));
            case SERVED ->
                matter.overdueSince() == null
                        ? List.of(answer(matter))
                        : List.of(
                                answer(matter),
                                task(matter, ESCALATION, Role.SUPERVISOR).preferring(matter.openedBy()));
            case ESCALATED -> List.of(answer(matter));
            case ANSWERED -> List.of(task(matter, CHECK, Role.SUPERVISOR).preferring(matter.openedBy()));
            case CHECKED -> List.of(task(matter, CLOSURE, Role.APPROVER));
            case CLOSED, WITHDRAWN -> List.of();
        };
    }

    private static NewTask answer(SupervisionMatter matter) {
        var role = matter.place().addressee() == MatterAddressee.ENTERPRISE ? Role.ENTERPRISE : Role.SUPERVISOR;
        return task(matter, ANSWER, role).due(matter.dueDate());
    }

    private static NewTask task(SupervisionMatter matter, String kind, Role role) {
        return NewTask.of(subject(matter), kind, title(matter), role);
    }

    private static String title(SupervisionMatter matter) {
        return matter.number() + " " + matter.told().title();
    }

    private static TaskSubject subject(SupervisionMatter matter) {
        return new TaskSubject(
                SUBJECT, matter.id(), matter.region(), matter.place().sector(), matter.enterpriseId());
    }
}
