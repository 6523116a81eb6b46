package worksafe.inspections.campaign.demand;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a target. */
@ApplicationScoped
class CampaignTargetCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("campaign-target-status", CampaignTargetStatus.class),
                CodeTable.of("campaign-target-action", CampaignTargetAction.class),
                CodeTable.of("campaign-target-step", CampaignTargetStep.class));
    }
}
