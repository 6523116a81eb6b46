package worksafe.inspections.assessment.veto;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a veto. */
@ApplicationScoped
class VetoCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("veto-status", VetoStatus.class),
                CodeTable.of("veto-action", VetoAction.class),
                CodeTable.of("veto-ground", VetoGround.class),
                CodeTable.of("veto-subject", VetoSubject.class),
                CodeTable.of("veto-step", VetoStep.class));
    }
}
