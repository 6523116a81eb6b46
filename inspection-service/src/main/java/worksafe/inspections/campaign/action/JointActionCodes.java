package worksafe.inspections.campaign.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a joint action. */
@ApplicationScoped
class JointActionCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("joint-action-status", JointActionStatus.class),
                CodeTable.of("joint-action-action", JointActionAction.class),
                CodeTable.of("joint-action-step", JointActionStep.class));
    }
}
