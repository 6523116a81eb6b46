package worksafe.training.exam.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom an entry waits for: a supervisor who accepts it, an approver who decides an appeal. And remarks. */
@ApplicationScoped
class ExamEntryTasks implements TaskKinds, RemarkSubjects {

    private static final String ACCEPTANCE = "exam-entry-acceptance";
    private static final String REMARKING = "exam-result-remarking";
    private static final List<String> ALL = List.of(ACCEPTANCE, REMARKING);

    private final Tasks tasks;
    private final ExamEntries entries;

    ExamEntryTasks(Tasks tasks, ExamEntries entries) {
        this.tasks = tasks;
        this.entries = entries;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    @Override
    public String type() {
        return ExamEntryClocks.SUBJECT;
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
    void follow(ExamEntry entry) {
        var waiting = switch (entry.status()) {
            case APPLIED -> List.of(NewTask.of(subject(entry), ACCEPTANCE, entry.title(), Role.SUPERVISOR));
            case APPEALED -> List.of(NewTask.of(subject(entry), REMARKING, entry.title(), Role.APPROVER));
            default -> List.<NewTask>of();
        };
        tasks.follow(
                subject(entry),
                Set.copyOf(ALL),
                waiting,
                "exam-entry-" + entry.status().name().toLowerCase(Locale.ROOT));
    }

    private static TaskSubject subject(ExamEntry entry) {
        return new TaskSubject(
                ExamEntryClocks.SUBJECT, entry.id(), entry.region(), entry.sector(), entry.enterpriseId());
    }
}
