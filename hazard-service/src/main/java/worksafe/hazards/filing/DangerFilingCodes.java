package worksafe.hazards.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a filing. */
@ApplicationScoped
class DangerFilingCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("danger-filing-status", DangerFilingStatus.class),
                CodeTable.of("danger-filing-action", DangerFilingAction.class),
                CodeTable.of("danger-filing-step", DangerFilingStep.class),
                CodeTable.of("danger-filing-recipient", DangerFilingRecipient.class));
    }
}
