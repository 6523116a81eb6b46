package worksafe.registry.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a claim. */
@ApplicationScoped
class AccountClaimCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("account-claim-action", AccountClaimAction.class),
                CodeTable.of("account-claim-status", AccountClaimStatus.class),
                CodeTable.of("account-claim-step", AccountClaimStep.class));
    }
}
