package worksafe.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enum that a client meets in a file. */
@ApplicationScoped
class FileCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("file-state", FileView.FileState.class));
    }
}
