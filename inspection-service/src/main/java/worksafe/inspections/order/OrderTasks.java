package worksafe.inspections.order;

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

/**
 * Whom an order waits for: the enterprise to answer it, whoever issued it to look again once its day has passed, a supervisor
 * to answer an application for more time, and to decide what follows where it was not put right. And the remarks that people add to it.
 */
@ApplicationScoped
class OrderTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "order";
    private static final String RECTIFICATION = "order-rectification";
    private static final String RECHECK = "order-recheck";
    private static final String EXTENSION_ANSWER = "order-extension-answer";
    private static final String CONSEQUENCE = "order-consequence";
    private static final List<String> ALL = List.of(RECTIFICATION, RECHECK, EXTENSION_ANSWER, CONSEQUENCE);

    private final Tasks tasks;
    private final Orders orders;

    OrderTasks(Tasks tasks, Orders orders) {
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
        var found = orders.get(id);
        return found.number() + " " + found.title();
    }

    /** It demands something until its present day. */
    void demanded(RectificationOrder order, String verb) {
        tasks.open(task(order, RECTIFICATION, Role.ENTERPRISE).due(order.limit().date()), verb);
    }

    /**
     * More time is asked for.
     *
     * @param due until when that is to be answered; absent where no clock says so
     */
    void extensionAsked(RectificationOrder order, @Nullable LocalDate due) {
        tasks.open(task(order, EXTENSION_ANSWER, Role.SUPERVISOR).due(due), "order-extension-asked");
    }

    void extensionAnswered(UUID orderId) {
        tasks.done(SUBJECT, orderId, EXTENSION_ANSWER, "order-extension-answered");
    }

    /** Its day has passed, and it is to be looked at again until that day, best by whoever issued it. */
    void recheckOwed(RectificationOrder order, LocalDate due) {
        tasks.open(
                task(order, RECHECK, Role.INSPECTOR)
                        .preferring(order.issuedBy())
                        .due(due),
                "order-overdue");
    }

    void rechecked(UUID orderId, String verb) {
        tasks.done(SUBJECT, orderId, RECHECK, verb);
    }

    /** What it demands was missed, refused or not put right: whoever issued it decides what follows. */
    void consequenceOwed(RectificationOrder order, String verb) {
        tasks.open(task(order, CONSEQUENCE, Role.SUPERVISOR).preferring(order.issuedBy()), verb);
    }

    /** It demands nothing any more. */
    void over(RectificationOrder order, String verb) {
        tasks.follow(subject(order), Set.copyOf(ALL), List.of(), verb);
    }

    private static NewTask task(RectificationOrder order, String kind, Role role) {
        return NewTask.of(subject(order), kind, order.number() + " " + order.title(), role);
    }

    private static TaskSubject subject(RectificationOrder order) {
        return TaskSubject.of(SUBJECT, order);
    }
}
