package worksafe.registry.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in duty letters. */
@ApplicationScoped
class DutyLetterCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("duty-letter-action", DutyLetterAction.class),
                CodeTable.of("duty-letter-level", LetterLevel.class),
                CodeTable.of("duty-letter-side", LetterSide.class),
                CodeTable.of("duty-letter-status", DutyLetterStatus.class),
                CodeTable.of("duty-letter-step", DutyLetterStep.class));
    }
}
