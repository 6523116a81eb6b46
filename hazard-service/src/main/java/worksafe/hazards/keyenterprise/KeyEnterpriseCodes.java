package worksafe.hazards.keyenterprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** On what grounds enterprises are key enterprises. */
@ApplicationScoped
class KeyEnterpriseCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("key-ground", KeyGround.class));
    }
}
