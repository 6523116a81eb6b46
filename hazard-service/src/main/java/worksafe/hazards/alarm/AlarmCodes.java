package worksafe.hazards.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an alarm. */
@ApplicationScoped
class AlarmCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("alarm-status", AlarmStatus.class),
                CodeTable.of("alarm-kind", AlarmKind.class),
                CodeTable.of("alarm-tier", AlarmTier.class),
                CodeTable.of("alarm-action", AlarmAction.class),
                CodeTable.of("alarm-step", AlarmStep.StepKind.class));
    }
}
