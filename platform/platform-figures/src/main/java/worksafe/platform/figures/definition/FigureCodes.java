package worksafe.platform.figures.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a figure. */
@ApplicationScoped
class FigureCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("figure-basis", FigureBasis.class),
                CodeTable.of("figure-gap", FigureGap.class),
                CodeTable.of("figure-outcome", FigureOutcome.class),
                CodeTable.of("figure-period", FigurePeriod.PeriodKind.class),
                CodeTable.of("figure-unit", FigureUnit.class));
    }
}
