package worksafe.inspections.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a transfer. */
@ApplicationScoped
class CrimeTransferCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("crime-transfer-status", CrimeTransferStatus.class),
                CodeTable.of("crime-transfer-action", CrimeTransferAction.class),
                CodeTable.of("crime-transfer-step", CrimeTransferStep.class),
                CodeTable.of("crime-transfer-outcome", CrimeTransferOutcome.class),
                CodeTable.of("transfer-objection", TransferObjection.class));
    }
}
