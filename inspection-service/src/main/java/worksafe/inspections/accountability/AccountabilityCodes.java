package worksafe.inspections.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an accountability. */
@ApplicationScoped
class AccountabilityCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("accountability-status", AccountabilityStatus.class),
                CodeTable.of("accountability-action", AccountabilityAction.class),
                CodeTable.of("accountability-step", AccountabilityTerms.AccountabilityStep.class),
                CodeTable.of("accountability-subject", AccountabilityTerms.AccountabilitySubject.class),
                CodeTable.of("accountability-origin", AccountabilityTerms.AccountabilityOrigin.class),
                CodeTable.of("accountability-outcome", AccountabilityTerms.AccountabilityOutcome.class));
    }
}
