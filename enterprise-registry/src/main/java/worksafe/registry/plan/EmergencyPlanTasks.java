package worksafe.registry.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * Whom a plan waits for: its enterprise, to bring it into force, to file it, to evaluate it once the day has passed, and to revise
 * it. While the authority examines a filing, the application waits for whoever decides. And the remarks that people add to it.
 */
@ApplicationScoped
class EmergencyPlanTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = EmergencyPlanClocks.SUBJECT;
    private static final String COMPLETION = "plan-completion";
    private static final String FILING = "plan-filing";
    private static final String EVALUATION = "plan-evaluation";
    private static final String REVISION = "plan-revision";
    private static final List<String> ALL = List.of(COMPLETION, FILING, EVALUATION, REVISION);

    private final Tasks tasks;
    private final EmergencyPlans plans;
    private final EmergencyPlanClocks clocks;

    EmergencyPlanTasks(Tasks tasks, EmergencyPlans plans, EmergencyPlanClocks clocks) {
        this.tasks = tasks;
        this.plans = plans;
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
        return subject(plans.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(plans.get(id));
    }

    /** Makes what waits agree with the plan, whatever was just done about it. */
    void follow(EmergencyPlan plan) {
        var last = plan.timeline().getLast().kind().toLowerCase(Locale.ROOT).replace('_', '-');
        tasks.follow(subject(plan), Set.copyOf(ALL), waiting(plan), SUBJECT + "-" + last);
    }

    private List<NewTask> waiting(EmergencyPlan plan) {
        if (!plan.isInForce()) {
            return plan.status().next().isEmpty() ? List.of() : List.of(task(plan, COMPLETION, null));
        }
        var waiting = new ArrayList<NewTask>();
        var fileBy = clocks.lastDay(plan.id(), EmergencyPlanClocks.FILING);
        if (fileBy != null) {
            waiting.add(task(plan, FILING, fileBy));
        }
        if (plan.overdueSince().isPresent()) {
            var evaluateBy = clocks.lastDay(plan.id(), EmergencyPlanClocks.EVALUATION);
            if (evaluateBy != null && fileBy == null) {
                waiting.add(task(plan, EVALUATION, evaluateBy));
            }
        }
        if (plan.revisionReason().isPresent()) {
            waiting.add(task(plan, REVISION, clocks.lastDay(plan.id(), EmergencyPlanClocks.REVISION)));
        }
        return waiting;
    }

    private static NewTask task(EmergencyPlan plan, String kind, @Nullable LocalDate due) {
        return NewTask.of(subject(plan), kind, title(plan), Role.ENTERPRISE).due(due);
    }

    private static TaskSubject subject(EmergencyPlan plan) {
        return new TaskSubject(SUBJECT, plan.id(), plan.region(), plan.sector(), plan.enterpriseId());
    }

    private static String title(EmergencyPlan plan) {
        return plan.number() + " " + plan.title();
    }
}
