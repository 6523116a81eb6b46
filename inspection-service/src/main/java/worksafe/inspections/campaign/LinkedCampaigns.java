package worksafe.inspections.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.plan.CampaignProblem;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;

/** What other features know of a campaign: that it runs, and whose it is. */
@ApplicationScoped
public class LinkedCampaigns {

    private final Campaigns campaigns;

    LinkedCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** A campaign as others refer to it. */
    public record Linked(
            UUID id,
            String number,
            String title,
            RegionCode region,
            @Nullable Sector sector) {}

    /**
     * One that runs, locked until the transaction ends.
     *
     * @throws NotFound when there is none within the scope
     * @throws RuleViolation when it does not run
     */
    public Linked requireRunning(UUID id) {
        var campaign = campaigns.lock(id);
        if (campaign.status() != CampaignStatus.RUNNING) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_NOT_RUNNING, campaign.number(), campaign.status());
        }
        return linked(campaign);
    }

    /** One within the scope, whatever its status. */
    public Linked require(UUID id) {
        return linked(campaigns.get(id));
    }

    private static Linked linked(Campaign campaign) {
        return new Linked(
                campaign.id(), campaign.number(), campaign.plan().title(), campaign.region(), campaign.sector());
    }
}
