package worksafe.inspections.stop;

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

/** Whom a stop order waits for. */
@ApplicationScoped
class StopOrderTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "stop-order";
    private static final String ANSWER = "stop-order-answer";
    private static final String CASE = "stop-order-case";
    private static final String APPLICATION = "stop-order-application";
    private static final String VIOLATION = "stop-order-violation";
    private static final String PANEL = "stop-order-panel";
    private static final String CLOSURE = "stop-order-closure";
    private static final List<String> ALL = List.of(ANSWER, CASE, APPLICATION, VIOLATION, PANEL, CLOSURE);

    private final Tasks tasks;
    private final KeptStopOrders orders;

    StopOrderTasks(Tasks tasks, KeptStopOrders orders) {
        this.tasks = tasks;
        this.orders = orders;
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
        return subject(orders.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(orders.get(id));
    }

    /** Makes what waits agree with the order. */
    void follow(StopOrder order, String verb) {
        tasks.follow(subject(order), Set.copyOf(ALL), waiting(order), verb);
    }

    private static List<NewTask> waiting(StopOrder order) {
        return switch (order.status()) {
            case PROPOSED -> List.of(task(order, ANSWER, Role.APPROVER));
            case TAKEN_UP -> List.of(task(order, CASE, Role.INSPECTOR));
            case IN_FORCE -> {
                var application = task(order, APPLICATION, Role.ENTERPRISE);
                var lastDay = order.lastDay();
                yield List.of(lastDay == null ? application : application.due(lastDay));
            }
            case DISOBEYED -> List.of(task(order, VIOLATION, Role.SUPERVISOR));
            case APPLIED -> List.of(task(order, PANEL, Role.SUPERVISOR));
            case FAILED -> List.of(task(order, CLOSURE, Role.SUPERVISOR));
            case DECLINED, PANEL_SET, PASSED, CLOSURE_PROPOSED, RESUMED, ENDED -> List.of();
        };
    }

    private static NewTask task(StopOrder order, String kind, Role role) {
        return NewTask.of(subject(order), kind, title(order), role);
    }

    private static String title(StopOrder order) {
        return order.number() + " " + order.title();
    }

    private static TaskSubject subject(StopOrder order) {
        return new TaskSubject(SUBJECT, order.id(), order.region(), order.sector(), order.concernedId());
    }
}
