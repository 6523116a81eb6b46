package worksafe.registry.drill;

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

/** Whom a drill waits for: its enterprise, to hold, evaluate and report it. And the remarks that people add to it. */
@ApplicationScoped
class EmergencyDrillTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "emergency-drill";
    private static final String HOLDING = "drill-holding";
    private static final String EVALUATION = "drill-evaluation";
    private static final String REPORT = "drill-report";
    private static final List<String> ALL = List.of(HOLDING, EVALUATION, REPORT);

    private final Tasks tasks;
    private final EmergencyDrills drills;
    private final EmergencyDrillClocks clocks;

    EmergencyDrillTasks(Tasks tasks, EmergencyDrills drills, EmergencyDrillClocks clocks) {
        this.tasks = tasks;
        this.drills = drills;
        this.clocks = clocks;
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
        return subject(drills.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(drills.get(id));
    }

    /** Makes what waits agree with the drill, whatever was just done about it. */
    void follow(EmergencyDrill drill) {
        var last = drill.timeline().getLast().kind().toLowerCase(Locale.ROOT);
        tasks.follow(subject(drill), Set.copyOf(ALL), waiting(drill), SUBJECT + "-" + last);
    }

    private List<NewTask> waiting(EmergencyDrill drill) {
        return switch (drill.status()) {
            case PLANNED -> List.of(task(drill, HOLDING).due(drill.plannedOn()));
            case HELD ->
                List.of(task(drill, EVALUATION).due(clocks.lastDay(drill.id(), EmergencyDrillClocks.EVALUATION)));
            case EVALUATED ->
                drill.isToBeReported()
                        ? List.of(task(drill, REPORT).due(clocks.lastDay(drill.id(), EmergencyDrillClocks.REPORT)))
                        : List.of();
            case REPORTED, CANCELLED -> List.of();
        };
    }

    private static NewTask task(EmergencyDrill drill, String kind) {
        return NewTask.of(subject(drill), kind, title(drill), Role.ENTERPRISE);
    }

    private static TaskSubject subject(EmergencyDrill drill) {
        return new TaskSubject(SUBJECT, drill.id(), drill.region(), drill.sector(), drill.enterpriseId());
    }

    private static String title(EmergencyDrill drill) {
        return drill.number() + " " + drill.title();
    }
}
