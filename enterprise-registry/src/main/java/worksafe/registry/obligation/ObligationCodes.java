package worksafe.registry.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.kernel.condition.Certitude;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an obligation. */
@ApplicationScoped
class ObligationCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("obligation-state", ObligationState.class),
                CodeTable.of("obligation-holder", ObligationHolder.class),
                CodeTable.of("obligation-certitude", Certitude.class));
    }
}
