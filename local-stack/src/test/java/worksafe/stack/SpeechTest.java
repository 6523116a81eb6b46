package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SpeechTest {

    private static final Pattern KEY = Pattern.compile("Speech\\.(?:of|in)\\((?:language, )?\\s*\"([a-z.-]+)\"");

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "messages/local-stack",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void languageIsThatOfTheEnvironment() {
        assertThat(Speech.language("", Map.of())).isEqualTo(Locale.ENGLISH);
        assertThat(Speech.language("", Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.CHINESE);
        assertThat(Speech.language("", Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8")))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Speech.language("", Map.of("LANG", "en_US.UTF-8", "LC_MESSAGES", "zh_CN")))
                .isEqualTo(Locale.CHINESE);
        assertThat(Speech.language("en", Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameGaps() {
        var english = texts(Locale.ENGLISH);
        var chinese = texts(Locale.CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (var key : english.keySet()) {
            assertThat(new MessageFormat(chinese.getString(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(english.getString(key)).getFormatsByArgumentIndex());
        }
        assertThat(Speech.in(Locale.CHINESE, "token.no-role", "boss", "auditor"))
                .isEqualTo("没有角色“boss”；有 auditor");
    }

    @Test
    void everyTextThatIsSaidIsThere() throws IOException {
        var said = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(key -> said.add(key.group(1)));
            }
        }

        assertThat(said).hasSizeGreaterThan(40);
        assertThat(texts(Locale.ENGLISH).keySet()).containsAll(said);
    }

    @Test
    void everyCommandExplainsItselfInBothLanguages() {
        for (var command :
                List.of("up", "down", "status", "logs", "token", "import", "demo", "verify-draw", "clock", "reset")) {
            assertThat(Usage.text(Locale.CHINESE, command)).startsWith("./worksafe " + command);
            assertThat(Usage.text(Locale.CHINESE, "help")).contains("  " + command + " ");
        }
    }
}
