package worksafe.inspections.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.inspections.campaign.plan.CampaignCriterion;
import worksafe.inspections.campaign.plan.CampaignMeans;
import worksafe.inspections.campaign.plan.CampaignPartKind;
import worksafe.inspections.campaign.plan.CampaignPhaseKind;
import worksafe.inspections.campaign.plan.CriterionFigure;
import worksafe.inspections.campaign.plan.UnlicensedKind;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a campaign. */
@ApplicationScoped
class CampaignCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("campaign-status", CampaignStatus.class),
                CodeTable.of("campaign-action", CampaignAction.class),
                CodeTable.of("campaign-step", CampaignStep.class),
                CodeTable.of("campaign-phase-kind", CampaignPhaseKind.class),
                CodeTable.of("campaign-part", CampaignPartKind.class),
                CodeTable.of("campaign-criterion", CampaignCriterion.class),
                CodeTable.of("campaign-criterion-state", CriterionFigure.CriterionState.class),
                CodeTable.of("campaign-means", CampaignMeans.class),
                CodeTable.of("campaign-approval-body", CampaignApprovalBody.class),
                CodeTable.of("campaign-decision", CampaignRequests.CampaignDecision.class),
                CodeTable.of("unlicensed-kind", UnlicensedKind.class));
    }
}
