package worksafe.inspections.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.inspections.matter.MatterMeasure.MatterMeasureState;
import worksafe.inspections.matter.MatterStatus.MatterOutcome;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a matter. */
@ApplicationScoped
class MatterCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("matter-kind", MatterKind.class),
                CodeTable.of("matter-addressee", MatterAddressee.class),
                CodeTable.of("matter-cause", MatterCause.class),
                CodeTable.of("cooperation-field", CooperationField.class),
                CodeTable.of("matter-status", MatterStatus.class),
                CodeTable.of("matter-action", MatterAction.class),
                CodeTable.of("matter-step", MatterStep.class),
                CodeTable.of("matter-measure-state", MatterMeasureState.class),
                CodeTable.of("matter-outcome", MatterOutcome.class));
    }
}
