package worksafe.inspections.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an assessment, and the grades for which shares are asked. */
@ApplicationScoped
class AssessmentCodes implements CodeTables, PolicyBook.Words {

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

    @Override
    public boolean areFor(String code) {
        return code.startsWith("assessment.grade-share.");
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(AssessmentGrade.values())
                .filter(grade -> grade != AssessmentGrade.FAILED)
                .map(AssessmentGrade::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The assessments of others for which weights are asked. */
    @ApplicationScoped
    static class OutsideWords implements PolicyBook.Words {

        @Override
        public boolean areFor(String code) {
            return code.startsWith("assessment.outside-weight.");
        }

        @Override
        public Set<String> words() {
            return Arrays.stream(OutsideAssessment.values())
                    .map(OutsideAssessment::word)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
