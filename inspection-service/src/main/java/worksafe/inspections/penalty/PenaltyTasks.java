package worksafe.inspections.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import worksafe.inspections.penalty.PenaltyCase.PenaltyProcedure;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/** Whom a penalty case waits for. No task names the enterprise before it was told. */
@ApplicationScoped
class PenaltyTasks implements TaskKinds {

    private static final String SUBJECT = "penalty";
    private static final String INVESTIGATION = "penalty-investigation";
    private static final String REVIEW = "penalty-review";
    private static final String NOTICE = "penalty-notice";
    private static final String STATEMENT = "penalty-statement";
    private static final String HEARING = "penalty-hearing";
    private static final String DECISION = "penalty-decision";
    private static final String SERVICE = "penalty-service";
    private static final String REPORT = "penalty-report";
    private static final String PAYMENT = "penalty-payment";
    private static final String REMINDER = "penalty-reminder";
    private static final String COURT = "penalty-court";
    private static final String CLOSURE = "penalty-closure";
    private static final List<String> ALL = List.of(
            INVESTIGATION,
            REVIEW,
            NOTICE,
            STATEMENT,
            HEARING,
            DECISION,
            SERVICE,
            REPORT,
            PAYMENT,
            REMINDER,
            COURT,
            CLOSURE);

    private final Tasks tasks;

    PenaltyTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    /** Makes what waits agree with the case. */
    void follow(PenaltyCase kept, String verb) {
        tasks.follow(subject(kept), Set.copyOf(ALL), waiting(kept).toList(), verb);
    }

    private static Stream<NewTask> waiting(PenaltyCase kept) {
        return switch (kept.status()) {
            case FILED ->
                Stream.of(task(kept, INVESTIGATION, Role.INSPECTOR)
                        .preferring(kept.investigators().getFirst().account())
                        .due(kept.decisionDue()));
            case INVESTIGATED -> Stream.of(task(kept, REVIEW, Role.SUPERVISOR).due(kept.decisionDue()));
            case REVIEWED ->
                Stream.of(task(kept, NOTICE, Role.INSPECTOR)
                        .preferring(kept.investigators().getFirst().account())
                        .due(kept.decisionDue()));
            case NOTICED ->
                Stream.concat(
                        kept.party().kind() == PartyKind.ENTERPRISE
                                ? kept.notice().filter(told -> told.statedOn() == null).stream()
                                        .map(told -> task(kept, STATEMENT, Role.ENTERPRISE)
                                                .due(told.stateUntil()))
                                : Stream.empty(),
                        Stream.of(
                                kept.hearing().isPresent()
                                        ? task(kept, HEARING, Role.SUPERVISOR)
                                                .due(kept.hearing().get().dueOn())
                                        : task(kept, DECISION, Role.APPROVER).due(kept.decisionDue())));
            case HEARD -> Stream.of(task(kept, DECISION, Role.APPROVER).due(kept.decisionDue()));
            case DECIDED ->
                Stream.of(task(kept, SERVICE, Role.INSPECTOR)
                        .preferring(kept.investigators().getFirst().account()));
            case SERVED, REPORTED ->
                Stream.concat(
                        kept.procedure() == PenaltyProcedure.SIMPLE && kept.status() == PenaltyStatus.SERVED
                                ? Stream.of(task(kept, REPORT, Role.INSPECTOR)
                                        .preferring(
                                                kept.investigators().getFirst().account()))
                                : Stream.empty(),
                        kept.party().kind() == PartyKind.ENTERPRISE
                                ? kept.payBy().stream()
                                        .map(day -> task(kept, PAYMENT, Role.ENTERPRISE)
                                                .due(day))
                                : Stream.empty());
            case OVERDUE -> Stream.of(task(kept, REMINDER, Role.SUPERVISOR));
            case REMINDED -> Stream.of(task(kept, COURT, Role.SUPERVISOR));
            case PERFORMED, NOT_PUNISHED, TRANSFERRED, DROPPED -> Stream.of(task(kept, CLOSURE, Role.APPROVER));
            case COURT, CLOSED -> Stream.empty();
        };
    }

    private static NewTask task(PenaltyCase kept, String kind, Role role) {
        return NewTask.of(subject(kept), kind, kept.number() + " " + kept.title(), role);
    }

    private static TaskSubject subject(PenaltyCase kept) {
        var told = kept.isTold() && kept.party().kind() == PartyKind.ENTERPRISE;
        return new TaskSubject(SUBJECT, kept.id(), kept.region(), kept.sector(), told ? kept.enterpriseId() : null);
    }
}
