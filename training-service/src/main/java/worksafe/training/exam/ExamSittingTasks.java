package worksafe.training.exam;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom a sitting waits for: who holds and marks it, then who publishes its results. And remarks. */
@ApplicationScoped
class ExamSittingTasks implements TaskKinds, RemarkSubjects {

    static final String SUBJECT = "exam-sitting";
    private static final String MARKING = "exam-sitting-marking";
    private static final String PUBLICATION = "exam-sitting-publication";
    private static final List<String> ALL = List.of(MARKING, PUBLICATION);

    private final Tasks tasks;
    private final ExamSittings sittings;

    ExamSittingTasks(Tasks tasks, ExamSittings sittings) {
        this.tasks = tasks;
        this.sittings = sittings;
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
        return subject(sittings.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(sittings.get(id));
    }

    private static String title(ExamSitting sitting) {
        return sitting.number() + " " + sitting.venue();
    }

    /** Makes what waits agree with the sitting. */
    void follow(ExamSitting sitting) {
        var waiting = switch (sitting.status()) {
            case RUNNING ->
                List.of(NewTask.of(subject(sitting), MARKING, title(sitting), Role.SUPERVISOR)
                        .due(ChinaTime.dayOf(sitting.closesAt())));
            case MARKED -> List.of(NewTask.of(subject(sitting), PUBLICATION, title(sitting), Role.APPROVER));
            default -> List.<NewTask>of();
        };
        tasks.follow(
                subject(sitting),
                Set.copyOf(ALL),
                waiting,
                "exam-sitting-" + sitting.status().name().toLowerCase(Locale.ROOT));
    }

    private static TaskSubject subject(ExamSitting sitting) {
        return new TaskSubject(SUBJECT, sitting.id(), sitting.region(), sitting.sector(), null);
    }
}
