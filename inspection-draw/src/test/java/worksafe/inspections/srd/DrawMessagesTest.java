package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.srd.form.DrawRefusal;

class DrawMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyRefusalIsExplainedAndNothingElse(String language) throws IOException {
        var messages = bundle(language);

        assertThat(messages.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DrawRefusal.values())
                        .map(DrawRefusal::code)
                        .toList());
        assertThat(messages.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @Test
    void bothLanguagesUseTheSamePlacesAndFillThem() throws IOException {
        var chinese = bundle("zh");
        for (var message : bundle("en").entrySet()) {
            var other = chinese.getProperty(message.getKey().toString());

            assertThat(places(other)).as("%s", message.getKey()).isEqualTo(places(message.getValue()));
            assertThat(filled(other) + filled(message.getValue()))
                    .as("%s", message.getKey())
                    .doesNotContain("{", "}");
        }
    }

    private static int places(Object pattern) {
        return new MessageFormat(pattern.toString(), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static String filled(Object pattern) {
        return new MessageFormat(pattern.toString(), Locale.ROOT).format(new Object[] {"first", "second", "third"});
    }

    private static Properties bundle(String language) throws IOException {
        var messages = new Properties();
        try (var stream = DrawMessagesTest.class.getResourceAsStream("/messages/draw_" + language + ".properties")) {
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
