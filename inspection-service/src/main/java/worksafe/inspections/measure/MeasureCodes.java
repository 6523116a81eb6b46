package worksafe.inspections.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a measure on the spot. */
@ApplicationScoped
class MeasureCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("measure-status", MeasureStatus.class),
                CodeTable.of("measure-action", MeasureAction.class),
                CodeTable.of("measure-step", MeasureStep.class),
                CodeTable.of("measure-kind", MeasureKind.class));
    }
}
