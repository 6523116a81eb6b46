package worksafe.registry.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enum of its own that a client meets in a region. */
@ApplicationScoped
class RegionCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("region-kind", RegionKind.class));
    }
}
