package worksafe.registry.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a lead. */
@ApplicationScoped
class LeadCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("lead-kind", LeadKind.class),
                CodeTable.of("lead-status", LeadStatus.class),
                CodeTable.of("lead-action", LeadAction.class),
                CodeTable.of("lead-step", LeadStep.class));
    }
}
