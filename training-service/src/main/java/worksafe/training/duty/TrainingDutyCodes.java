package worksafe.training.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets where training is lacking. */
@ApplicationScoped
class TrainingDutyCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("unfit-ground", UnfitGround.class),
                CodeTable.of("supervisor-ground", SupervisorGround.class));
    }
}
