package worksafe.inspections.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.inspections.campaign.plan.CampaignKind;
import worksafe.inspections.campaign.plan.CampaignKinds;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The kinds of campaigns, which are data. */
@ApplicationScoped
class CampaignKindCodes implements CodeTables {

    private final CampaignKinds kinds;

    CampaignKindCodes(CampaignKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<CodeTable> codeTables() {
        return List.of(new CodeTable("campaign-kind", CampaignKind.class, kinds.codes()));
    }
}
