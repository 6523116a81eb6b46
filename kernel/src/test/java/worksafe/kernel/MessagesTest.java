package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyRefusalAndReasonIsExplainedAndNothingElse(String language) throws IOException {
        var messages = bundle(language);

        var codes = Stream.concat(
                Arrays.stream(Refusal.values()).map(Refusal::code),
                Arrays.stream(PolicyReason.values()).map(PolicyReason::code));
        assertThat(messages.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes.toList());
        assertThat(messages.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyPlaceIsFilled(String language) throws IOException {
        for (var message : bundle(language).entrySet()) {
            var text = new MessageFormat(message.getValue().toString(), Locale.ROOT)
                    .format(new Object[] {"first", "second", "third"});

            assertThat(text).as("%s", message.getKey()).doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void bothLanguagesUseTheSamePlaces(String language) throws IOException {
        var chinese = bundle("zh");
        for (var message : bundle(language).entrySet()) {
            assertThat(places(message.getValue().toString()))
                    .as("%s", message.getKey())
                    .isEqualTo(places(chinese.getProperty(message.getKey().toString())));
        }
    }

    private static int places(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String language) throws IOException {
        var messages = new Properties();
        try (var stream = MessagesTest.class.getResourceAsStream("/messages/kernel_" + language + ".properties")) {
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
