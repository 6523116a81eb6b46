package worksafe.inspections.keylist;

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

/** Whom an entry waits for: an approver who decides, then a supervisor who looks at it again. And remarks. */
@ApplicationScoped
class KeyEntryTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "key-entry";
    private static final String DECISION = "key-entry-decision";
    private static final String LOOK = "key-entry-look";
    private static final List<String> ALL = List.of(DECISION, LOOK);

    private final Tasks tasks;
    private final KeyEntries entries;

    KeyEntryTasks(Tasks tasks, KeyEntries entries) {
        this.tasks = tasks;
        this.entries = entries;
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
        return subject(entries.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(entries.get(id));
    }

    /** Makes what waits agree with the entry. */
    void follow(KeyEntry entry, String verb) {
        var waiting = switch (entry.status()) {
            case PROPOSED -> List.of(NewTask.of(subject(entry), DECISION, title(entry), Role.APPROVER));
            case LISTED ->
                List.of(NewTask.of(subject(entry), LOOK, title(entry), Role.SUPERVISOR)
                        .preferring(entry.proposedBy())
                        .due(entry.dueDate()));
            case REMOVED -> List.<NewTask>of();
        };
        tasks.follow(subject(entry), Set.copyOf(ALL), waiting, verb);
    }

    private static String title(KeyEntry entry) {
        return entry.number() + " " + entry.about().title();
    }

    private static TaskSubject subject(KeyEntry entry) {
        return new TaskSubject(SUBJECT, entry.id(), entry.region(), entry.sector(), null);
    }
}
