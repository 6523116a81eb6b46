package worksafe.training.induction;

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

/** Whom an induction waits for: the enterprise, until the worker may work. And the remarks that people add to it. */
@ApplicationScoped
class InductionTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "induction";
    private static final String KIND = "induction-completion";

    private final Tasks tasks;
    private final Inductions inductions;

    InductionTasks(Tasks tasks, Inductions inductions) {
        this.tasks = tasks;
        this.inductions = inductions;
    }

    @Override
    public List<String> codes() {
        return List.of(KIND);
    }

    @Override
    public String type() {
        return SUBJECT;
    }

    @Override
    public TaskSubject find(UUID id) {
        return subject(inductions.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(inductions.get(id));
    }

    /** Makes what waits agree with the induction, whatever was just done about it. */
    void follow(Induction induction) {
        var last = induction.timeline().getLast().kind().toLowerCase(Locale.ROOT);
        var waiting = induction.status().underWay()
                ? List.of(NewTask.of(subject(induction), KIND, title(induction), Role.ENTERPRISE))
                : List.<NewTask>of();
        tasks.follow(subject(induction), Set.of(KIND), waiting, SUBJECT + "-" + last.replace('_', '-'));
    }

    private static TaskSubject subject(Induction induction) {
        return new TaskSubject(
                SUBJECT, induction.id(), induction.region(), induction.sector(), induction.enterpriseId());
    }

    private static String title(Induction induction) {
        return induction.personName() + " " + induction.job();
    }
}
