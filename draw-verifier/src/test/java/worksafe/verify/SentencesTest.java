package worksafe.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        var chinese = texts("zh");
        var english = texts("en");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(gaps(chinese, key)).as(key).isEqualTo(gaps(english, key));
        }
    }

    @Test
    void everyCheckStateAndStageHasWords() throws IOException {
        var english = texts("en");

        assertThat(Arrays.stream(Check.values()).map(check -> "check." + check.code()))
                .allMatch(english::containsKey);
        assertThat(Arrays.stream(CheckOutcome.State.values()).map(state -> "state." + state))
                .allMatch(english::containsKey);
        assertThat(Arrays.stream(Stage.values()).map(stage -> "stage." + stage)).allMatch(english::containsKey);
    }

    @Test
    void aSentenceIsSaidInTheLanguageAskedFor() {
        var sentence = Sentence.of("quota.missing", "危化");

        assertThat(sentence.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("层 危化 应有名额，实无");
        assertThat(sentence.in(Locale.FRENCH)).isEqualTo("Expected a quota for stratum 危化, found none");
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var file = Sentence.class.getResourceAsStream("/messages/draw-verifier_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static List<String> gaps(Properties texts, String key) {
        return GAP.matcher(texts.getProperty(key))
                .results()
                .map(result -> result.group())
                .sorted()
                .toList();
    }
}
