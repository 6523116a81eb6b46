package worksafe.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;

class HazardMessagesTest {

    private final Messages messages = Messages.load(HazardMessagesTest.class.getClassLoader());

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        var wanted = Arrays.stream(HazardProblem.values())
                .flatMap(problem -> Stream.of(problem.slug() + ".title", problem.slug() + ".detail"))
                .toList();

        assertThat(messages.keys(Locale.SIMPLIFIED_CHINESE)).containsAll(wanted);
        assertThat(messages.keys(Locale.ENGLISH)).containsAll(wanted);
    }

    @Test
    void everyRefusedFieldAndEveryClockHasItsWords() {
        var wanted = List.of(
                "danger-finding-missing",
                "danger-plan-incomplete",
                "danger-recheck-time-limit",
                "clock-danger-rectification");

        assertThat(messages.keys(Locale.SIMPLIFIED_CHINESE)).containsAll(wanted);
        assertThat(messages.keys(Locale.ENGLISH)).containsAll(wanted);
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(messages.keys(Locale.ENGLISH)).isEqualTo(messages.keys(Locale.SIMPLIFIED_CHINESE));
    }
}
