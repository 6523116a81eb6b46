package worksafe.training.induction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.training.rule.TrainingTopic;

/** The enums that a client meets in an induction. */
@ApplicationScoped
class InductionCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("induction-status", InductionStatus.class),
                CodeTable.of("induction-action", InductionAction.class),
                CodeTable.of("induction-step", InductionStep.class),
                CodeTable.of("induction-kind", InductionKind.class),
                CodeTable.of("induction-level", InductionLevel.class),
                CodeTable.of("induction-shortfall-kind", InductionShortfallKind.class),
                CodeTable.of("worker-relation", WorkerRelation.class),
                CodeTable.of("training-topic", TrainingTopic.class));
    }
}
