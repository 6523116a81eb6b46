package worksafe.inspections.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.inspections.campaign.plan.CampaignPhase;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom a campaign waits for: who decides on its plan, who carries its phase out, who checks it. And remarks. */
@ApplicationScoped
class CampaignTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "campaign";
    private static final String DECISION = "campaign-decision";
    private static final String PHASE = "campaign-phase";
    private static final String CHECK = "campaign-check";
    private static final List<String> ALL = List.of(DECISION, PHASE, CHECK);

    private final Tasks tasks;
    private final Campaigns campaigns;

    CampaignTasks(Tasks tasks, Campaigns campaigns) {
        this.tasks = tasks;
        this.campaigns = campaigns;
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
        return subject(campaigns.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(campaigns.get(id));
    }

    /** Makes what waits agree with the campaign. */
    void follow(Campaign campaign, String verb) {
        var waiting = switch (campaign.status()) {
            case DRAFT -> List.of(NewTask.of(subject(campaign), DECISION, title(campaign), Role.APPROVER));
            case APPROVED, RUNNING ->
                List.of(NewTask.of(subject(campaign), PHASE, title(campaign), Role.SUPERVISOR)
                        .preferring(campaign.draftedBy())
                        .due(campaign.running()
                                .map(CampaignPhase::endsOn)
                                .orElse(campaign.phases().getFirst().startsOn())));
            case SUMMARISED, CHECKED -> List.of(NewTask.of(subject(campaign), CHECK, title(campaign), Role.APPROVER));
            case CLOSED -> List.<NewTask>of();
        };
        tasks.follow(subject(campaign), Set.copyOf(ALL), waiting, verb);
    }

    private static String title(Campaign campaign) {
        return campaign.number() + " " + campaign.plan().title();
    }

    private static TaskSubject subject(Campaign campaign) {
        return new TaskSubject(SUBJECT, campaign.id(), campaign.region(), campaign.sector(), null);
    }
}
