package worksafe.training.ban;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a re-hire ban. */
@ApplicationScoped
class RehireBanCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("rehire-ban-action", RehireBanAction.class),
                CodeTable.of("rehire-ban-appeal-to", RehireBanAppealTo.class),
                CodeTable.of("rehire-ban-ground", RehireBanGround.class),
                CodeTable.of("rehire-ban-status", RehireBanStatus.class),
                CodeTable.of("rehire-ban-step", RehireBanStep.class));
    }
}
