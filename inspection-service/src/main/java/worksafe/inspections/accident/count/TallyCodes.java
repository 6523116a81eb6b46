package worksafe.inspections.accident.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in statistics of accidents. */
@ApplicationScoped
class TallyCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("tally-group", AccidentStatistics.TallyGroup.class));
    }
}
