package worksafe.hazards.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom a risk point waits for: its enterprise to assess and to control it. And the remarks of the authority. */
@ApplicationScoped
class RiskTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "risk-point";
    private static final String ASSESSMENT = "risk-assessment";
    private static final String CONTROL = "risk-control";
    private static final String REASSESSMENT = "risk-reassessment";
    private static final List<String> ALL = List.of(ASSESSMENT, CONTROL, REASSESSMENT);

    private final Tasks tasks;
    private final RiskPoints points;

    RiskTasks(Tasks tasks, RiskPoints points) {
        this.tasks = tasks;
        this.points = points;
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
        return subject(points.get(id));
    }

    @Override
    public String title(UUID id) {
        var found = points.get(id);
        return found.number() + " " + found.title();
    }

    /** Makes what waits agree with the risk point, whatever was just done about it. */
    void follow(RiskPoint point, String verb) {
        var waiting = new ArrayList<NewTask>();
        switch (point.status()) {
            case DRAFT -> waiting.add(task(point, ASSESSMENT));
            case ASSESSED -> waiting.add(task(point, CONTROL));
            case CONTROLLED, RETIRED -> {}
        }
        point.due()
                .filter(due -> isAsked(point, due))
                .ifPresent(due -> waiting.add(task(point, REASSESSMENT).due(due.date())));
        tasks.follow(subject(point), Set.copyOf(ALL), waiting, verb);
    }

    private static boolean isAsked(RiskPoint point, RiskDue due) {
        return due.origin() != RiskDue.Origin.PERIOD
                || point.overdueSince().isPresent()
                || point.challengeReason().isPresent();
    }

    private static NewTask task(RiskPoint point, String kind) {
        return NewTask.of(subject(point), kind, point.number() + " " + point.title(), Role.ENTERPRISE);
    }

    private static TaskSubject subject(RiskPoint point) {
        return TaskSubject.of(SUBJECT, point);
    }
}
