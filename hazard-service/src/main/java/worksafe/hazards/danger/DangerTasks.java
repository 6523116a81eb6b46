package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.PendingRecheck;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/**
 * Whom a danger waits for. One that lives inside its enterprise waits for that alone, to plan, to put right and to look again.
 * Otherwise for the enterprise to plan and to put right; a supervisor to see to it, or to assign an official who does, which is
 * whoever found it where an inspector did; then that official to look at it again, and the second whom he names to confirm it; a
 * supervisor to strike a major one off. And
 * the remarks that people add to it.
 */
@ApplicationScoped
class DangerTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "danger";
    private static final String PLAN = "danger-plan";
    private static final String RECTIFICATION = "danger-rectification";
    private static final String FOLLOW_UP = "danger-follow-up";
    private static final String RECHECK = "danger-recheck";
    private static final String CONFIRMATION = "danger-recheck-confirmation";
    private static final String SELF_RECHECK = "danger-self-recheck";
    private static final String CLOSURE = "danger-closure";
    private static final List<String> ALL =
            List.of(PLAN, RECTIFICATION, FOLLOW_UP, RECHECK, CONFIRMATION, SELF_RECHECK, CLOSURE);

    private final Tasks tasks;
    private final Dangers dangers;

    DangerTasks(Tasks tasks, Dangers dangers) {
        this.tasks = tasks;
        this.dangers = dangers;
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
        return subject(dangers.get(id));
    }

    @Override
    public String title(UUID id) {
        var found = dangers.get(id);
        return found.number() + " " + found.observation().title();
    }

    /**
     * Makes what waits agree with the danger, whatever was just done about it.
     *
     * @param recheckBy until when it is to be looked at again; absent where no clock says so
     */
    void follow(Danger danger, @Nullable LocalDate recheckBy) {
        if (danger.timeline().getLast().kind() == DangerStep.StepKind.RECHECK_PROPOSED) {
            // Perhaps by another second than the one for whom it waits.
            tasks.done(SUBJECT, danger.id(), CONFIRMATION, verb(danger));
        }
        tasks.follow(subject(danger), Set.copyOf(ALL), waiting(danger, recheckBy), verb(danger));
    }

    private List<NewTask> waiting(Danger danger, @Nullable LocalDate recheckBy) {
        var due = danger.timeLimit().dueDate();
        return switch (danger.status()) {
            case REPORTED -> seenTo(danger, task(danger, PLAN, Role.ENTERPRISE).due(due));
            case RECTIFYING ->
                seenTo(danger, task(danger, RECTIFICATION, Role.ENTERPRISE).due(due));
            case RECTIFIED ->
                List.of(danger.pendingRecheck()
                        .map(pending -> confirmation(danger, pending, recheckBy))
                        .orElseGet(() -> danger.isForAuthority()
                                ? task(danger, RECHECK, Role.INSPECTOR)
                                        .preferring(tasks.holder(SUBJECT, danger.id(), FOLLOW_UP)
                                                .orElse(danger.inspectedBy()))
                                        .due(recheckBy)
                                : task(danger, SELF_RECHECK, Role.ENTERPRISE).due(due)));
            case ACCEPTED -> List.of(task(danger, CLOSURE, Role.SUPERVISOR));
            case CLOSED, DISMISSED -> List.of();
        };
    }

    /** The word of the second, for which the authority has no more time than for the whole re-check. */
    private static NewTask confirmation(Danger danger, PendingRecheck pending, @Nullable LocalDate recheckBy) {
        return switch (pending.by().side()) {
            case AUTHORITY ->
                task(danger, CONFIRMATION, Role.INSPECTOR)
                        .preferring(pending.second().account())
                        .due(recheckBy);
            case ENTERPRISE ->
                task(danger, CONFIRMATION, Role.ENTERPRISE)
                        .due(danger.timeLimit().dueDate());
        };
    }

    /** What the enterprise has to do, and, unless that is its own affair, a supervisor to see to it. */
    private static List<NewTask> seenTo(Danger danger, NewTask ofEnterprise) {
        return danger.isForAuthority()
                ? List.of(
                        ofEnterprise,
                        task(danger, FOLLOW_UP, Role.SUPERVISOR)
                                .preferring(danger.inspectedBy())
                                .due(danger.timeLimit().dueDate()))
                : List.of(ofEnterprise);
    }

    private static NewTask task(Danger danger, String kind, Role role) {
        return NewTask.of(
                subject(danger),
                kind,
                danger.number() + " " + danger.observation().title(),
                role);
    }

    private static TaskSubject subject(Danger danger) {
        return TaskSubject.of(SUBJECT, danger);
    }

    private static String verb(Danger danger) {
        return "danger-"
                + danger.timeline()
                        .getLast()
                        .kind()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
    }
}
