package worksafe.inspections;

import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.WrittenTexts;

class InspectionMessagesTest {

    private final Messages messages = Messages.load(InspectionMessagesTest.class.getClassLoader());

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(messages, InspectionProblem.values());
    }

    @Test
    void bothLanguagesSayTheSame() {
        WrittenTexts.requireBothLanguages(messages);
    }
}
