package worksafe.hazards.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.hazards.selfcheck.picture.SelfCheckCoverKind;
import worksafe.hazards.selfcheck.picture.SelfCheckSignalKind;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.hazards.selfcheck.value.SelfCheckOutcome;
import worksafe.hazards.selfcheck.value.SelfCheckResult;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in self-checks. */
@ApplicationScoped
class SelfCheckCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("self-check-status", SelfCheckStatus.class),
                CodeTable.of("self-check-round-status", SelfCheckRoundStatus.class),
                CodeTable.of("self-check-round-action", SelfCheckRoundAction.class),
                CodeTable.of("self-check-duty", SelfCheckDuty.class),
                CodeTable.of("self-check-outcome", SelfCheckOutcome.class),
                CodeTable.of("self-check-result", SelfCheckResult.class),
                CodeTable.of("self-check-signal", SelfCheckSignalKind.class),
                CodeTable.of("self-check-cover", SelfCheckCoverKind.class));
    }
}
