package worksafe.inspections.accident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an accident. */
@ApplicationScoped
class AccidentCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("accident-status", AccidentStatus.class),
                CodeTable.of("accident-action", AccidentAction.class),
                CodeTable.of("accident-step", AccidentTerms.AccidentStep.class),
                CodeTable.of("accident-kind", AccidentTerms.AccidentKind.class),
                CodeTable.of("accident-grade", AccidentGrade.class),
                CodeTable.of("accident-source", AccidentTerms.AccidentSource.class),
                CodeTable.of("loss-item", AccidentTerms.LossItem.class),
                CodeTable.of("accident-addressee", AccidentTerms.Addressee.class),
                CodeTable.of("notice-way", AccidentTerms.NoticeWay.class),
                CodeTable.of("group-body", AccidentTerms.GroupBody.class),
                CodeTable.of("procuratorate-answer", AccidentTerms.ProcuratorateAnswer.class),
                CodeTable.of("closure-gate", AccidentTerms.ClosureGate.class),
                CodeTable.of("evaluation-occasion", AccidentTerms.EvaluationOccasion.class),
                CodeTable.of("accident-outcome", AccidentTerms.AccidentOutcome.class));
    }
}
