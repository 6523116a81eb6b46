package worksafe.platform.duties.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** What personal values may be read in clear for, as a list to choose from. */
@ApplicationScoped
class PersonalCodes implements CodeTables {

    static final String PURPOSES = "disclosure-purpose";

    @Override
    public List<CodeTable> codeTables() {
        return List.of(new CodeTable(
                PURPOSES,
                CodeTable.class,
                StatedPurpose.LISTED.stream().sorted().toList()));
    }
}
