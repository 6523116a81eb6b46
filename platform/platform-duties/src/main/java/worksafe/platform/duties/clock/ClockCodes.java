package worksafe.platform.duties.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a clock. */
@ApplicationScoped
class ClockCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("clock-state", ClockState.class),
                CodeTable.of("clock-side", ClockStart.DebtorSide.class),
                CodeTable.of("clock-announcement", AnnouncedStep.StepKind.class),
                CodeTable.of("clock-told", AnnouncedStep.ToldParty.class));
    }
}
