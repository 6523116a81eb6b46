package worksafe.inspections.exposure;

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

/** Whom an exposure waits for: a supervisor who follows it up, then one who confirms that it is done. And remarks. */
@ApplicationScoped
class ExposureTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "exposure";
    private static final String FOLLOW_UP = "exposure-follow-up";
    private static final String CONFIRMATION = "exposure-confirmation";
    private static final List<String> ALL = List.of(FOLLOW_UP, CONFIRMATION);

    private final Tasks tasks;
    private final Exposures exposures;

    ExposureTasks(Tasks tasks, Exposures exposures) {
        this.tasks = tasks;
        this.exposures = exposures;
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
        return subject(exposures.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(exposures.get(id));
    }

    /** Makes what waits agree with the exposure. */
    void follow(Exposure exposure, String verb) {
        var waiting = switch (exposure.status()) {
            case OPENED ->
                List.of(NewTask.of(subject(exposure), FOLLOW_UP, title(exposure), Role.SUPERVISOR)
                        .preferring(exposure.openedBy())
                        .due(exposure.dueDate()));
            case REPORTED ->
                List.of(NewTask.of(subject(exposure), CONFIRMATION, title(exposure), Role.SUPERVISOR)
                        .due(exposure.dueDate()));
            case CLOSED, WITHDRAWN -> List.<NewTask>of();
        };
        tasks.follow(subject(exposure), Set.copyOf(ALL), waiting, verb);
    }

    private static String title(Exposure exposure) {
        return exposure.number() + " " + exposure.shown().title();
    }

    private static TaskSubject subject(Exposure exposure) {
        var place = exposure.place();
        return new TaskSubject(SUBJECT, exposure.id(), place.region(), place.sector(), place.enterpriseId());
    }
}
