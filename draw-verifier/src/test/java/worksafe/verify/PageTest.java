package worksafe.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page in the browser says what the command line says, and asks nobody. {@code -Dpage.update=true} copies the sentences. */
class PageTest {

    private static final Path PAGE = Path.of("src/main/resources/worksafe/verify/verify-draw.html");
    private static final Pattern SENTENCES = Pattern.compile(
            "(<script type=\"application/json\" id=\"sentences\">\n).*?(\n    </script>)", Pattern.DOTALL);
    private static final Pattern CHECK = Pattern.compile("\\['([a-z-]+)', ([012])]");
    private static final Pattern KEY = Pattern.compile("'((?:"
            + "page|report|state|stage|check|version|form|order|duplicate-id|references|digest|chain|root|quota"
            + "|contributors|beacon|nonce|nonce-twice|result|substitutions|unchecked|standing)\\.[a-z-]+)'");

    @Test
    void theSentencesAreThoseOfTheCommandLine() throws IOException {
        var page = Files.readString(PAGE);
        var sentences = "{" + language("zh") + ",\n" + language("en") + "}";
        var expected = SENTENCES.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(sentences) + "$2");
        if (Boolean.getBoolean("page.update")) {
            Files.writeString(PAGE, expected);
            return;
        }

        assertThat(page).isEqualTo(expected);
    }

    @Test
    void theChecksAreThoseOfTheCommandLine() throws IOException {
        var checks = CHECK.matcher(Files.readString(PAGE))
                .results()
                .map(check -> check.group(1) + " " + Stage.values()[Integer.parseInt(check.group(2))])
                .toList();

        assertThat(checks)
                .isEqualTo(Arrays.stream(Check.values())
                        .map(check -> check.code() + " " + check.from())
                        .toList());
    }

    @Test
    void whatThePageSaysHasWords() throws IOException {
        var known = texts("en").stringPropertyNames();

        assertThat(KEY.matcher(Files.readString(PAGE)).results().map(key -> key.group(1)))
                .hasSizeGreaterThan(60)
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @Test
    void nothingIsFetchedOrSent() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(page).contains("content=\"default-src 'none'; script-src 'unsafe-inline';");
        assertThat(page)
                .doesNotContain(
                        "http://", "https://", "src=", "href=", "fetch(", "XMLHttpRequest", "WebSocket", "import(");
    }

    private static String language(String language) throws IOException {
        var texts = texts(language);
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .map(text -> "  " + quoted((String) text.getKey()) + ": " + quoted((String) text.getValue()))
                        .collect(Collectors.joining(",\n", "\"" + language + "\": {\n", "\n}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var file = Sentence.class.getResourceAsStream("/messages/draw-verifier_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
