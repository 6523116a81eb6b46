package worksafe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.training.compliance.BarGround;

class TrainingMessagesTest {

    private final Messages messages = Messages.load(TrainingMessagesTest.class.getClassLoader());

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        requireBoth(Arrays.stream(TrainingProblem.values())
                .flatMap(problem -> Stream.of(problem.slug() + ".title", problem.slug() + ".detail"))
                .toList());
    }

    @Test
    void everyRefusedFieldClockAndReasonHasItsWords() {
        requireBoth(List.of(
                "qualification-category-missing",
                "qualification-category-needless",
                "review-before-first-day",
                "review-out-of-order",
                "person-enterprise-missing",
                "clock-certificate-validity",
                "clock-certificate-review"));
        requireBoth(Arrays.stream(BarGround.values())
                .map(code -> "bar-explanation." + code)
                .toList());
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(messages.keys(Locale.ENGLISH)).isEqualTo(messages.keys(Locale.SIMPLIFIED_CHINESE));
    }

    private void requireBoth(List<String> keys) {
        assertThat(messages.keys(Locale.SIMPLIFIED_CHINESE)).containsAll(keys);
        assertThat(messages.keys(Locale.ENGLISH)).containsAll(keys);
    }
}
