package worksafe.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a dead letter. */
@ApplicationScoped
class DeadLetterCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("dead-letter-cause", DeadLetter.Cause.class),
                CodeTable.of("dead-letter-resolution", DeadLetter.Resolution.class));
    }
}
