package worksafe.inspections.compulsion.seizure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
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
class SeizureTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "seizure";
    private static final String DECISION = "seizure-decision";
    private static final String SERVICE = "seizure-service";
    private static final String DISPOSAL = "seizure-disposal";
    private static final List<String> ALL = List.of(DECISION, SERVICE, DISPOSAL);

    private final Tasks tasks;
    private final Seizures rows;

    SeizureTasks(Tasks tasks, Seizures rows) {
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
    void follow(Seizure seizure, String verb) {
        tasks.follow(subject(seizure), Set.copyOf(ALL), waiting(seizure), verb);
    }

    private static List<NewTask> waiting(Seizure seizure) {
        return switch (seizure.status()) {
            case PROPOSED -> List.of(task(seizure, DECISION, Role.APPROVER));
            case DECIDED -> List.of(task(seizure, SERVICE, Role.INSPECTOR));
            case SERVED, EXTENDED ->
                List.of(task(seizure, DISPOSAL, Role.INSPECTOR).due(Objects.requireNonNull(seizure.lastDay())));
            case REFUSED, DISPOSED -> List.of();
        };
    }

    private static NewTask task(Seizure seizure, String kind, Role role) {
        return NewTask.of(subject(seizure), kind, title(seizure), role);
    }

    private static String title(Seizure seizure) {
        return seizure.number() + " " + seizure.title();
    }

    private static TaskSubject subject(Seizure seizure) {
        return new TaskSubject(SUBJECT, seizure.id(), seizure.region(), seizure.sector(), seizure.concernedId());
    }
}
