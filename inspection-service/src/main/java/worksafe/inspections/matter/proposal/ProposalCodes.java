package worksafe.inspections.matter.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a proposal. */
@ApplicationScoped
class ProposalCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("matter-proposal-status", ProposalStatus.class),
                CodeTable.of("matter-proposal-action", ProposalAction.class));
    }
}
