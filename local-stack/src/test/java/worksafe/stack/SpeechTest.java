package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SpeechTest {

    private static final Pattern KEY = Pattern.compile("Speech\\.(?:of|in)\\((?:language, )?\\s*\"([a-z.-]*[a-z])\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    /** Words rather than a name of HTTP or a sign. */
    private static final Pattern WORDS = Pattern.compile("[a-z]{2}|\\p{IsHan}");

    private static final List<String> FAILURES = List.of("new StackException(", "new UnexpectedAnswer(");

    /** Of {@link Speech#word}. */
    private static final List<String> KINDS = List.of("job.", "row-fate.");

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
        var english = Speech.texts(Locale.ENGLISH);
        var chinese = Speech.texts(Locale.CHINESE);

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
    void everyTextThatIsSaidIsThereAndEveryTextIsSaid() throws IOException {
        var said = new TreeSet<String>();
        var words = new TreeSet<String>();
        for (var source : sources().values()) {
            all(KEY, source).forEach(said::add);
            all(LITERAL, source).forEach(words::add);
        }
        // A key may also be chosen, or be put together of its beginning and a name.
        words.addAll(KINDS);

        var keys = Speech.texts(Locale.ENGLISH).keySet();
        assertThat(said).hasSizeGreaterThan(40);
        assertThat(keys).containsAll(said);
        assertThat(keys.stream()
                        .filter(key -> words.stream()
                                .noneMatch(word -> word.equals(key) || word.endsWith(".") && key.startsWith(word))))
                .as("said by nobody")
                .isEmpty();
    }

    @Test
    void failuresAreSaidInBothLanguages() throws IOException {
        var keys = Speech.texts(Locale.ENGLISH).keySet();
        var literals = new ArrayList<String>();
        sources().forEach((file, source) -> {
            for (var call : FAILURES) {
                for (var at = source.indexOf(call); at >= 0; at = source.indexOf(call, at + 1)) {
                    all(LITERAL, arguments(source, at + call.length())).stream()
                            .filter(literal -> !keys.contains(literal)
                                    && WORDS.matcher(literal).find())
                            .forEach(literal -> literals.add(file + ": " + literal));
                }
            }
        });

        assertThat(sources()).hasSizeGreaterThan(50);
        assertThat(literals).as("not of Speech").isEmpty();
    }

    /** What stands between an opening parenthesis and its own closing one. */
    private static String arguments(String source, int from) {
        var open = 1;
        var at = from;
        while (open > 0) {
            var sign = source.charAt(at++);
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        }
        return source.substring(from, at);
    }

    /** Lines of a report are called alike where the registry writes it and where the command line counts them. */
    @Test
    void fatesAreCalledAsInTheReport() throws IOException {
        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            var ours = Speech.texts(language);
            var registry = new Properties();
            try (var texts = Files.newBufferedReader(Path.of(
                    "../enterprise-registry/src/main/resources/messages/registry-feed_" + language + ".properties"))) {
                registry.load(texts);
            }
            var fates = registry.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("row-fate.") && !key.equals("row-fate.none"))
                    .toList();

            assertThat(fates)
                    .hasSize(5)
                    .allSatisfy(fate -> assertThat(ours.getString(fate)).isEqualTo(registry.getProperty(fate)));
        }
        assertThat(Speech.word("job", "SUCCEEDED")).isEqualTo("succeeded");
        assertThat(Speech.word("row-fate", "of-tomorrow")).isEqualTo("of-tomorrow");
    }

    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var sources = new TreeMap<String, String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file.toString(), Files.readString(file));
            }
            return sources;
        }
    }

    private static List<String> all(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1)).toList();
    }

    @Test
    void everyCommandExplainsItselfInBothLanguages() {
        for (var command : List.of(
                "up",
                "down",
                "status",
                "logs",
                "token",
                "import",
                "demo",
                "verify-draw",
                "audit",
                "clock",
                "renew-certificates",
                "reset")) {
            assertThat(Usage.text(Locale.CHINESE, command)).startsWith("./worksafe " + command);
            assertThat(Usage.text(Locale.CHINESE, "help")).contains("  " + command + " ");
        }
    }
}
