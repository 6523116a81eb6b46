package worksafe.platform.registers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import worksafe.platform.registers.kind.RegisterKinds;

/** Ends entries by a fact that nobody types into the register, such as one that another context announced. */
@ApplicationScoped
public class EntryEndings {

    private final Entries entries;
    private final EntryOperations operations;
    private final RegisterKinds kinds;

    EntryEndings(Entries entries, EntryOperations operations, RegisterKinds kinds) {
        this.entries = entries;
        this.operations = operations;
        this.kinds = kinds;
    }

    /**
     * Withdraws the entries of an enterprise that are not over and whose field says that, within the present scope.
     *
     * @param code of a kind that the service ships
     * @param why the reason that the entry keeps
     */
    @Transactional(TxType.MANDATORY)
    public void withdraw(String code, UUID enterpriseId, String field, String value, String why) {
        kinds.find(code)
                .map(kinds::compiled)
                .ifPresent(compiled -> entries.saying(code, enterpriseId, field, value)
                        .forEach(entry -> operations.withdraw(compiled, entry, why)));
    }
}
