package worksafe.hazards.tipoff.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a reward. */
@ApplicationScoped
class TipOffRewardCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("tip-off-reward-status", TipOffRewardStatus.class),
                CodeTable.of("tip-off-reward-action", TipOffRewardAction.class),
                CodeTable.of("tip-off-reward-step", TipOffRewardStep.class),
                CodeTable.of("tip-off-reward-decision", TipOffReward.Decision.class),
                CodeTable.of("tip-off-reward-waiver", TipOffReward.WaiverGround.class),
                CodeTable.of("concealed-accident-grade", TipOffRewardCase.AccidentGrade.class));
    }
}
