package worksafe.inspections.plan;

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

/** Whom an annual plan waits for. And remarks. */
@ApplicationScoped
class AnnualPlanTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "annual-plan";
    private static final String SUBMISSION = "annual-plan-submission";
    private static final String DECISION = "annual-plan-decision";
    private static final String COMPLETION = "annual-plan-completion";
    private static final String FILING = "annual-plan-filing";
    private static final List<String> ALL = List.of(SUBMISSION, DECISION, COMPLETION, FILING);

    private final Tasks tasks;
    private final AnnualPlans plans;

    AnnualPlanTasks(Tasks tasks, AnnualPlans plans) {
        this.tasks = tasks;
        this.plans = plans;
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
        return subject(plans.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(plans.get(id));
    }

    /** Makes what waits agree with the plan. */
    void follow(AnnualPlan plan, String verb) {
        var waiting = switch (plan.status()) {
            case DRAFT -> List.of(task(plan, SUBMISSION, Role.APPROVER));
            case SUBMITTED -> List.of(task(plan, DECISION, Role.GOVERNMENT));
            case RETURNED -> List.of(task(plan, COMPLETION, Role.SUPERVISOR).preferring(plan.draftedBy()));
            case APPROVED -> List.of(task(plan, FILING, Role.SUPERVISOR).preferring(plan.draftedBy()));
            case IN_FORCE, REVISED, CLOSED -> List.<NewTask>of();
        };
        tasks.follow(subject(plan), Set.copyOf(ALL), waiting, verb);
    }

    private static NewTask task(AnnualPlan plan, String kind, Role role) {
        return NewTask.of(subject(plan), kind, title(plan), role);
    }

    private static String title(AnnualPlan plan) {
        return plan.number() + " " + plan.year() + " " + plan.authority();
    }

    private static TaskSubject subject(AnnualPlan plan) {
        return new TaskSubject(SUBJECT, plan.id(), plan.region(), plan.sector(), null);
    }
}
