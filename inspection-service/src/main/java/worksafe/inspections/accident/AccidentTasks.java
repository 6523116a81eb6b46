package worksafe.inspections.accident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom an accident waits for. And remarks. */
@ApplicationScoped
class AccidentTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "accident";
    private static final String CONFIRMATION = "accident-confirmation";
    private static final String GROUP = "accident-group";
    private static final String REPORT = "accident-report";
    private static final String APPROVAL = "accident-approval";
    private static final String PUBLICATION = "accident-publication";
    private static final String IMPLEMENTATION = "accident-implementation";
    private static final String FILING = "accident-filing";
    private static final List<String> ALL =
            List.of(CONFIRMATION, GROUP, REPORT, APPROVAL, PUBLICATION, IMPLEMENTATION, FILING);

    private final Tasks tasks;
    private final Accidents accidents;

    AccidentTasks(Tasks tasks, Accidents accidents) {
        this.tasks = tasks;
        this.accidents = accidents;
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
        return subject(accidents.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(accidents.get(id));
    }

    /** Makes what waits agree with the accident. */
    void follow(Accident accident, String verb) {
        var waiting = switch (accident.status()) {
            case REPORTED -> List.of(task(accident, CONFIRMATION, Role.SUPERVISOR, null));
            case CONFIRMED -> List.of(task(accident, GROUP, Role.APPROVER, null));
            case INVESTIGATING -> List.of(task(accident, REPORT, Role.SUPERVISOR, accident.reportDue()));
            case REPORT_IN -> List.of(task(accident, APPROVAL, Role.APPROVER, accident.approvalDue()));
            case APPROVED -> List.of(task(accident, PUBLICATION, Role.SUPERVISOR, accident.publicationDue()));
            case PUBLISHED, IMPLEMENTING -> List.of(task(accident, IMPLEMENTATION, Role.SUPERVISOR, null));
            case EVALUATED -> List.of(task(accident, FILING, Role.SUPERVISOR, null));
            case NOT_ONE, FILED -> List.<NewTask>of();
        };
        tasks.follow(subject(accident), Set.copyOf(ALL), waiting, verb);
    }

    private static NewTask task(Accident accident, String kind, Role role, @Nullable LocalDate due) {
        return NewTask.of(subject(accident), kind, title(accident), role).due(due);
    }

    private static String title(Accident accident) {
        return accident.number() + " " + accident.happened().title();
    }

    private static TaskSubject subject(Accident accident) {
        var place = accident.place();
        return new TaskSubject(SUBJECT, accident.id(), place.region(), place.sector(), accident.toldEnterprise());
    }
}
