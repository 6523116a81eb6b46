package worksafe.registry.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.kernel.RegionLevel;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a region. */
@ApplicationScoped
class RegionCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("region-level", RegionLevel.class), CodeTable.of("region-kind", RegionKind.class));
    }
}
