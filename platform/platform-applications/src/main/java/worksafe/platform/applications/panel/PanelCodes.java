package worksafe.platform.applications.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a panel. */
@ApplicationScoped
class PanelCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("panel-status", PanelStatus.class),
                CodeTable.of("panel-action", PanelAction.class),
                CodeTable.of("panel-step", PanelStep.class),
                CodeTable.of("panel-verdict", PanelVerdict.class),
                CodeTable.of("panel-need", PanelRule.PanelNeed.class),
                CodeTable.of("panel-majority", PanelRule.PanelMajority.class),
                CodeTable.of("panel-recusal-state", PanelMember.RecusalState.class));
    }
}
