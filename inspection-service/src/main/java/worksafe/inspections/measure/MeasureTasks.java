package worksafe.inspections.measure;

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
class MeasureTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "measure";
    private static final String DECISION = "measure-decision";
    private static final String SERVICE = "measure-service";
    private static final String REVIEW = "measure-review";
    private static final String END = "measure-end";
    private static final List<String> ALL = List.of(DECISION, SERVICE, REVIEW, END);

    private final Tasks tasks;
    private final Measures rows;

    MeasureTasks(Tasks tasks, Measures rows) {
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
    void follow(SiteMeasure measure, String verb) {
        tasks.follow(subject(measure), Set.copyOf(ALL), waiting(measure), verb);
    }

    private static List<NewTask> waiting(SiteMeasure measure) {
        return switch (measure.status()) {
            case PROPOSED -> List.of(task(measure, DECISION, Role.APPROVER));
            case DECIDED ->
                List.of(task(measure, SERVICE, Role.INSPECTOR).preferring(Objects.requireNonNull(measure.openedBy())));
            case SERVED -> measure.overdueSince() == null ? List.of() : List.of(task(measure, END, Role.SUPERVISOR));
            case REVIEW_ASKED -> List.of(task(measure, REVIEW, Role.SUPERVISOR));
            case DECLINED, LIFTED, CONVERTED, ENDED -> List.of();
        };
    }

    private static NewTask task(SiteMeasure measure, String kind, Role role) {
        return NewTask.of(subject(measure), kind, title(measure), role);
    }

    private static String title(SiteMeasure measure) {
        return measure.number() + " " + measure.title();
    }

    private static TaskSubject subject(SiteMeasure measure) {
        return new TaskSubject(SUBJECT, measure.id(), measure.region(), measure.sector(), measure.concernedId());
    }
}
