package worksafe.inspections.draw.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.inspections.draw.DrawAction;
import worksafe.inspections.draw.DrawStatus;
import worksafe.inspections.draw.Staffing;
import worksafe.inspections.draw.Stratification;
import worksafe.inspections.draw.result.TeamStatus;
import worksafe.inspections.srd.form.Suite;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a draw. */
@ApplicationScoped
class DrawCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("draw-status", DrawStatus.class),
                CodeTable.of("draw-action", DrawAction.class),
                CodeTable.of("draw-stratification", Stratification.class),
                CodeTable.of("draw-staffing", Staffing.class),
                CodeTable.of("draw-suite", Suite.class),
                CodeTable.of("team-status", TeamStatus.class));
    }
}
