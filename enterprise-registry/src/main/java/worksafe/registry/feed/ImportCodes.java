package worksafe.registry.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;

/** The enums that a client meets in an import. */
@ApplicationScoped
class ImportCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("import-mode", ImportMode.class),
                CodeTable.of("import-row-fate", RowFate.class),
                CodeTable.of("import-row-flag", RowFlag.class));
    }
}
