package worksafe.inspections.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/** Whom an accountability waits for: its number says what it is, and nothing says whom it is about. */
@ApplicationScoped
class AccountabilityTasks implements TaskKinds {

    private static final String SUBJECT = "accountability";
    private static final String HAND_OVER = "accountability-hand-over";
    private static final String DECISION = "accountability-decision";
    private static final List<String> ALL = List.of(HAND_OVER, DECISION);

    private final Tasks tasks;

    AccountabilityTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    /** Makes what waits agree with the accountability. */
    void follow(Accountability accountability, String verb) {
        var subject =
                new TaskSubject(SUBJECT, accountability.id(), accountability.region(), accountability.sector(), null);
        var waiting = switch (accountability.status()) {
            case PROPOSED -> List.of(NewTask.of(subject, HAND_OVER, accountability.number(), Role.SUPERVISOR));
            case HANDED_OVER, DECIDED ->
                List.of(NewTask.of(subject, DECISION, accountability.number(), Role.SUPERVISOR)
                        .due(accountability.answerDue()));
            case CARRIED_OUT, NOT_PURSUED -> List.<NewTask>of();
        };
        tasks.follow(subject, Set.copyOf(ALL), waiting, verb);
    }
}
