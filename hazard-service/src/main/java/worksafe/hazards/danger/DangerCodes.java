package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.Recheck;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a danger. */
@ApplicationScoped
class DangerCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("actor-side", Actor.ActorSide.class),
                CodeTable.of("danger-status", DangerStatus.class),
                CodeTable.of("danger-grade", DangerGrade.class),
                CodeTable.of("danger-cause", DangerCause.class),
                CodeTable.of("danger-source", DangerSource.class),
                CodeTable.of("danger-action", DangerAction.class),
                CodeTable.of("danger-step", DangerStep.StepKind.class),
                CodeTable.of("recheck-result", Recheck.RecheckResult.class),
                CodeTable.of("time-limit-origin", TimeLimit.LimitOrigin.class));
    }
}
