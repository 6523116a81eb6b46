package worksafe.hazards.tipoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/** Whom a tip-off waits for. Titles hold its number and nothing of what was told. */
@ApplicationScoped
class TipOffTasks implements TaskKinds {

    private static final String SUBJECT = "tip-off";
    private static final String TRIAGE = "tip-off-triage";
    private static final String ASSIGNMENT = "tip-off-assignment";
    private static final String VERIFICATION = "tip-off-verification";
    private static final String HANDLING = "tip-off-handling";
    private static final String ANSWER = "tip-off-answer";
    private static final String CLOSURE = "tip-off-closure";
    private static final List<String> ALL = List.of(TRIAGE, ASSIGNMENT, VERIFICATION, HANDLING, ANSWER, CLOSURE);

    private final Tasks tasks;

    TipOffTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    /** Makes what waits agree with the tip-off. */
    void follow(TipOff tipOff, TipOffStep step) {
        tasks.follow(subject(tipOff), Set.copyOf(ALL), waiting(tipOff), step.action());
    }

    /** Nothing waits any more where it was; where it goes, it will wait anew. */
    void leave(TipOff tipOff) {
        tasks.follow(subject(tipOff), Set.copyOf(ALL), List.of(), TipOffStep.FORWARDED.action());
    }

    /** It waits no more for whom it waited; the next two are named with what follows. */
    void leaveVerifiers(TipOff tipOff) {
        tasks.done(SUBJECT, tipOff.id(), VERIFICATION, TipOffStep.VERIFIERS_REPLACED.action());
    }

    private static List<NewTask> waiting(TipOff tipOff) {
        return switch (tipOff.status()) {
            case RECEIVED -> List.of(task(tipOff, TRIAGE, Role.CLERK));
            case FORWARDED ->
                tipOff.actions().contains(TipOffAction.ACCEPTANCE)
                        ? List.of(task(tipOff, TRIAGE, Role.CLERK))
                        : List.of();
            case ACCEPTED -> List.of(task(tipOff, ASSIGNMENT, Role.SUPERVISOR));
            case VERIFYING ->
                tipOff.verification()
                        .map(two -> List.of(
                                task(tipOff, VERIFICATION, Role.INSPECTOR)
                                        .part("1")
                                        .forAccount(two.first()),
                                task(tipOff, VERIFICATION, Role.INSPECTOR)
                                        .part("2")
                                        .forAccount(two.second())))
                        .orElse(List.of());
            case VERIFIED -> List.of(task(tipOff, HANDLING, Role.SUPERVISOR));
            case HANDLED -> List.of(task(tipOff, ANSWER, Role.CLERK));
            case ANSWERED -> List.of(task(tipOff, CLOSURE, Role.SUPERVISOR));
            case NOT_ACCEPTED, CLOSED -> List.of();
        };
    }

    private static NewTask task(TipOff tipOff, String kind, Role role) {
        return NewTask.of(subject(tipOff), kind, tipOff.number(), role);
    }

    private static TaskSubject subject(TipOff tipOff) {
        return new TaskSubject(SUBJECT, tipOff.id(), tipOff.region(), tipOff.sector(), null);
    }
}
