package worksafe.platform.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.registers.kind.RegisterKinds;

/** Ends entries by a fact that nobody types into the register, such as one that another context announced. */
@ApplicationScoped
public class EntryEndings {

    private final EntryOperations operations;
    private final RegisterKinds kinds;

    EntryEndings(EntryOperations operations, RegisterKinds kinds) {
        this.operations = operations;
        this.kinds = kinds;
    }

    /**
     * Withdraws the entries of an enterprise that are not over and whose field says that, within the present scope
     * and transaction.
     *
     * @param code of a kind that the service ships
     * @param why the reason that the entry keeps
     */
    public void withdraw(String code, UUID enterpriseId, String field, String value, String why) {
        kinds.find(code)
                .map(kinds::compiled)
                .ifPresent(compiled -> operations.withdraw(compiled, enterpriseId, field, value, why));
    }
}
