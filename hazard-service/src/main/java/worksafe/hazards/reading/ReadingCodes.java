package worksafe.hazards.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in readings. */
@ApplicationScoped
class ReadingCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("reading-refusal", ReadingRefusal.class), CodeTable.of("reading-step", ReadingStep.class));
    }
}
