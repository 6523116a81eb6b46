package worksafe.inspections.assessment.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an indicator. */
@ApplicationScoped
class IndicatorCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("indicator-measure", IndicatorMeasure.class),
                CodeTable.of("indicator-status", IndicatorStatus.class),
                CodeTable.of("indicator-action", IndicatorAction.class),
                CodeTable.of("indicator-step", IndicatorStep.class),
                CodeTable.of("indicator-state", IndicatorState.class));
    }
}
