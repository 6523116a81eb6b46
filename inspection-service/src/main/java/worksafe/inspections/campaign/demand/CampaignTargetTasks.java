package worksafe.inspections.campaign.demand;

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

/** Whom a target waits for: who is asked, then who asked. And remarks. */
@ApplicationScoped
class CampaignTargetTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "campaign-target";
    private static final String REPLY = "campaign-target-reply";
    private static final String REVIEW = "campaign-target-review";
    private static final List<String> ALL = List.of(REPLY, REVIEW);

    private final Tasks tasks;
    private final CampaignTargets targets;

    CampaignTargetTasks(Tasks tasks, CampaignTargets targets) {
        this.tasks = tasks;
        this.targets = targets;
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
        return subject(targets.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(targets.get(id));
    }

    /** Makes what waits agree with the target. */
    void follow(CampaignTarget target, String verb) {
        var role = target.whom().enterpriseId() == null ? Role.SUPERVISOR : Role.ENTERPRISE;
        var waiting = switch (target.status()) {
            case ASKED ->
                List.of(NewTask.of(subject(target), REPLY, title(target), role)
                        .due(target.demand().dueDate()));
            case REPLIED ->
                List.of(NewTask.of(subject(target), REVIEW, title(target), Role.SUPERVISOR)
                        .preferring(target.askedBy()));
            case DONE, WITHDRAWN -> List.<NewTask>of();
        };
        tasks.follow(subject(target), Set.copyOf(ALL), waiting, verb);
    }

    private static String title(CampaignTarget target) {
        return target.demand().campaignNumber() + " " + target.demand().campaignTitle();
    }

    private static TaskSubject subject(CampaignTarget target) {
        var whom = target.whom();
        return new TaskSubject(SUBJECT, target.id(), whom.region(), whom.sector(), whom.enterpriseId());
    }
}
