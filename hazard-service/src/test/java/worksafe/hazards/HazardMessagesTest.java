package worksafe.hazards;

import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.WrittenTexts;

class HazardMessagesTest {

    private final Messages messages = Messages.load(HazardMessagesTest.class.getClassLoader());

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(messages, HazardProblem.values());
    }

    @Test
    void everyRefusedFieldAndEveryClockHasItsWords() {
        WrittenTexts.require(
                messages,
                List.of(
                        "danger-finding-missing",
                        "danger-plan-incomplete",
                        "danger-recheck-time-limit",
                        "clock-danger-rectification"));
    }

    @Test
    void bothLanguagesSayTheSame() {
        WrittenTexts.requireBothLanguages(messages);
    }
}
