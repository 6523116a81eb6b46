package worksafe.inspections.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an assessment. */
@ApplicationScoped
class AssessmentCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("assessment-status", AssessmentStatus.class),
                CodeTable.of("assessment-action", AssessmentAction.class),
                CodeTable.of("assessment-step", AssessmentStep.class),
                CodeTable.of("assessment-grade", AssessmentGrade.class),
                CodeTable.of("assessment-topic", AssessmentTopic.class),
                CodeTable.of("outside-assessment", OutsideAssessment.class));
    }
}
