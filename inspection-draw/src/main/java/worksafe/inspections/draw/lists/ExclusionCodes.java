package worksafe.inspections.draw.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enum that a client meets in what was left out of a draw. */
@ApplicationScoped
class ExclusionCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("draw-exclusion-kind", FrozenExclusion.Kind.class));
    }
}
