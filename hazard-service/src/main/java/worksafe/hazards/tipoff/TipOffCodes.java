package worksafe.hazards.tipoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.hazards.tipoff.value.Informant;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.hazards.tipoff.value.TipOffStatement;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a tip-off. */
@ApplicationScoped
class TipOffCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("tip-off-status", TipOffStatus.class),
                CodeTable.of("tip-off-action", TipOffAction.class),
                CodeTable.of("tip-off-step", TipOffStep.class),
                CodeTable.of("tip-off-result", TipOffResult.class),
                CodeTable.of("tip-off-matter", TipOffStatement.Matter.class),
                CodeTable.of("tip-off-channel", Informant.Channel.class),
                CodeTable.of("informant-category", Informant.Category.class));
    }
}
