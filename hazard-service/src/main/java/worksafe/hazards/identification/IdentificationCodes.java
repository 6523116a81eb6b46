package worksafe.hazards.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an identification. */
@ApplicationScoped
class IdentificationCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("source-level", SourceLevel.class),
                CodeTable.of("source-hazard-group", SourceHazardGroup.class),
                CodeTable.of("source-term-rule", IdentifiedChemical.TermRule.class));
    }
}
