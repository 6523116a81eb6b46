package worksafe.inspections.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.inspections.draw.port.Exclusion;
import worksafe.inspections.draw.port.Weight;
import worksafe.inspections.library.Recusal.RecusalReason;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in the libraries. */
@ApplicationScoped
class LibraryCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("inspector-status", InspectorStatus.class),
                CodeTable.of("leave-reason", Leave.LeaveReason.class),
                CodeTable.of("recusal-reason", RecusalReason.class),
                CodeTable.of("weight-kind", Weight.Kind.class),
                CodeTable.of("exclusion-reason", Exclusion.Reason.class));
    }
}
