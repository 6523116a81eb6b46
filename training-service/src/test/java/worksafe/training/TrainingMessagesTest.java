package worksafe.training;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.WrittenTexts;
import worksafe.training.compliance.BarGround;

class TrainingMessagesTest {

    private final Messages messages = Messages.load(TrainingMessagesTest.class.getClassLoader());

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(messages, TrainingProblem.values());
    }

    @Test
    void everyRefusedFieldClockAndReasonHasItsWords() {
        WrittenTexts.require(
                messages,
                List.of(
                        "qualification-category-missing",
                        "qualification-category-needless",
                        "review-before-first-day",
                        "review-out-of-order",
                        "person-enterprise-missing",
                        "person-number-or-paper",
                        "person-paper-number",
                        "person-paper-birth",
                        "manager-qualification-person",
                        "manager-qualification-day",
                        "manager-qualification-registration",
                        "manager-qualification-reversed",
                        "post-assessment-person",
                        "post-assessment-day",
                        "village-certificate-account",
                        "village-certificate-exam",
                        "occupational-guidance-day",
                        "occupational-guidance-session",
                        "clock-certificate-validity",
                        "clock-certificate-review"));
        WrittenTexts.require(
                messages,
                Arrays.stream(BarGround.values())
                        .map(code -> "bar-explanation." + code)
                        .toList());
    }

    @Test
    void bothLanguagesSayTheSame() {
        WrittenTexts.requireBothLanguages(messages);
    }
}
