package worksafe.inspections.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;

class DrawProblemTest {

    private final Messages messages = Messages.load(DrawProblemTest.class.getClassLoader());

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        var wanted = Arrays.stream(DrawProblem.values())
                .flatMap(problem -> Stream.of(problem.slug() + ".title", problem.slug() + ".detail"))
                .toList();

        assertThat(messages.keys(Locale.SIMPLIFIED_CHINESE)).containsAll(wanted);
        assertThat(messages.keys(Locale.ENGLISH)).containsAll(wanted);
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(messages.keys(Locale.ENGLISH)).isEqualTo(messages.keys(Locale.SIMPLIFIED_CHINESE));
    }
}
