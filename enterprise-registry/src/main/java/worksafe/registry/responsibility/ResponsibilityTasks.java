package worksafe.registry.responsibility;

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

/** A vacant entry waits for its enterprise, which names somebody. And remarks. */
@ApplicationScoped
class ResponsibilityTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "responsibility";
    private static final String VACANCY = "responsibility-vacancy";

    private final Tasks tasks;
    private final ResponsibilityEntries entries;

    ResponsibilityTasks(Tasks tasks, ResponsibilityEntries entries) {
        this.tasks = tasks;
        this.entries = entries;
    }

    @Override
    public List<String> codes() {
        return List.of(VACANCY);
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
        return entries.get(id).title();
    }

    /** Makes what waits agree with the entry. */
    void follow(ResponsibilityEntry entry, String verb) {
        var waiting = entry.status() == ResponsibilityStatus.VACANT
                ? List.of(NewTask.of(subject(entry), VACANCY, entry.title(), Role.ENTERPRISE)
                        .due(entry.dueDate()))
                : List.<NewTask>of();
        tasks.follow(subject(entry), Set.of(VACANCY), waiting, verb);
    }

    private static TaskSubject subject(ResponsibilityEntry entry) {
        return new TaskSubject(SUBJECT, entry.id(), entry.region(), entry.sector(), entry.enterpriseId());
    }
}
