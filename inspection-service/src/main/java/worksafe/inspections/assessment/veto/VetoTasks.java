package worksafe.inspections.assessment.veto;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/** Whom a veto waits for: the government that decides, then who announces it. */
@ApplicationScoped
class VetoTasks implements TaskKinds {

    private static final String SUBJECT = "veto";
    private static final String DECISION = "veto-decision";
    private static final String ANNOUNCEMENT = "veto-announcement";
    private static final List<String> ALL = List.of(DECISION, ANNOUNCEMENT);

    private final Tasks tasks;

    VetoTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    /** Makes what waits agree with the veto. */
    void follow(Veto veto, String verb) {
        var subject = new TaskSubject(SUBJECT, veto.id(), veto.region(), veto.sector(), null);
        var title = veto.number() + " " + veto.particulars().body();
        var waiting = switch (veto.status()) {
            case TRIGGERED -> List.of(NewTask.of(subject, DECISION, title, Role.GOVERNMENT));
            case CONFIRMED -> List.of(NewTask.of(subject, ANNOUNCEMENT, title, Role.APPROVER));
            case IN_FORCE, ENDED, DROPPED -> List.<NewTask>of();
        };
        tasks.follow(subject, Set.copyOf(ALL), waiting, verb);
    }
}
