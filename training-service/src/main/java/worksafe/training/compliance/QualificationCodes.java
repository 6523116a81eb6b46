package worksafe.training.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets wherever work needs a certificate. */
@ApplicationScoped
class QualificationCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("qualification-kind", QualificationKind.class),
                CodeTable.of("operation-category", OperationCategory.class),
                CodeTable.of("bar-code", BarGround.class));
    }
}
