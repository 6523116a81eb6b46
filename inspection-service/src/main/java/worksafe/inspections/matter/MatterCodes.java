package worksafe.inspections.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.inspections.matter.MatterMeasure.MatterMeasureState;
import worksafe.inspections.matter.MatterStatus.MatterOutcome;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a matter, and the kinds for which periods are asked. */
@ApplicationScoped
class MatterCodes implements CodeTables, PolicyBook.Words {

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

    @Override
    public boolean areFor(String code) {
        return code.startsWith("matter.answer-period.");
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(MatterKind.values()).map(MatterKind::word).collect(Collectors.toUnmodifiableSet());
    }
}
