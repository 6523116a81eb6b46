package worksafe.registry.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in transfers of officials. */
@ApplicationScoped
class TransferCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("official-transfer-action", TransferAction.class),
                CodeTable.of("official-transfer-ground", TransferGround.class),
                CodeTable.of("official-transfer-status", TransferStatus.class),
                CodeTable.of("official-transfer-step", TransferStep.class));
    }
}
