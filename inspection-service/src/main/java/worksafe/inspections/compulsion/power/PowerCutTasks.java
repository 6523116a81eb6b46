package worksafe.inspections.compulsion.power;

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

/** Whom it waits for. */
@ApplicationScoped
class PowerCutTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "power-cut";
    private static final String DECISION = "power-cut-decision";
    private static final String PAPERS = "power-cut-papers";
    private static final String CARRYING_OUT = "power-cut-carrying-out";
    private static final String RESTORATION = "power-cut-restoration";
    private static final List<String> ALL = List.of(DECISION, PAPERS, CARRYING_OUT, RESTORATION);

    private final Tasks tasks;
    private final PowerCuts rows;

    PowerCutTasks(Tasks tasks, PowerCuts rows) {
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
    void follow(PowerCut cut, String verb) {
        tasks.follow(subject(cut), Set.copyOf(ALL), waiting(cut), verb);
    }

    /** The enterprise obeys now. */
    void obeyed(PowerCut cut, String verb) {
        tasks.open(task(cut, RESTORATION, Role.SUPERVISOR), verb);
    }

    private static List<NewTask> waiting(PowerCut cut) {
        return switch (cut.status()) {
            case PROPOSED -> List.of(task(cut, DECISION, Role.APPROVER));
            case APPROVED, NOTICED -> List.of(task(cut, PAPERS, Role.INSPECTOR));
            case SUPPLIER_TOLD -> List.of(task(cut, CARRYING_OUT, Role.INSPECTOR));
            case REFUSED, CUT, RESTORED, DROPPED -> List.of();
        };
    }

    private static NewTask task(PowerCut cut, String kind, Role role) {
        return NewTask.of(subject(cut), kind, title(cut), role);
    }

    private static String title(PowerCut cut) {
        return cut.number() + " " + cut.title();
    }

    private static TaskSubject subject(PowerCut cut) {
        return new TaskSubject(SUBJECT, cut.id(), cut.region(), cut.sector(), cut.concernedId());
    }
}
