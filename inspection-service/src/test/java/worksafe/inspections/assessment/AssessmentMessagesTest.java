package worksafe.inspections.assessment;

import org.junit.jupiter.api.Test;
import worksafe.inspections.matter.MatterProblem;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.WrittenTexts;

class AssessmentMessagesTest {

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        var messages = Messages.load(AssessmentMessagesTest.class.getClassLoader());
        WrittenTexts.requireRefusals(messages, AssessmentProblem.values());
        WrittenTexts.requireRefusals(messages, MatterProblem.values());
    }
}
