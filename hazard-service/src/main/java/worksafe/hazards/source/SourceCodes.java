package worksafe.hazards.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a source. */
@ApplicationScoped
class SourceCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("source-status", SourceStatus.class),
                CodeTable.of("source-action", SourceAction.class),
                CodeTable.of("source-step", SourceStep.class),
                CodeTable.of("source-unit-kind", SourceUnit.UnitKind.class),
                CodeTable.of("source-assessed-by", SourceAssessment.AssessedBy.class),
                CodeTable.of("source-recipient", SourceReceipt.FilingRecipient.class),
                CodeTable.of("source-change-ground", MajorSource.ChangeGround.class),
                CodeTable.of("source-removal-ground", SourceRemoval.RemovalGround.class),
                CodeTable.of("source-removal-answer", MajorSource.RemovalAnswer.class));
    }
}
