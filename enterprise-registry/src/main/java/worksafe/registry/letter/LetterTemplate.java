package worksafe.registry.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The text of duty letters by level ({@code letters/duty-letter-1.txt}): a line {@code [LEVEL]} begins each, and words in braces stand
 * for what a letter says. A change is a file with the next number; what was drafted keeps its text.
 */
@ApplicationScoped
class LetterTemplate {

    private static final String FILE = "/letters/duty-letter-1.txt";

    private final Map<LetterLevel, String> texts = new EnumMap<>(LetterLevel.class);

    LetterTemplate() {
        try (var file = Objects.requireNonNull(LetterTemplate.class.getResourceAsStream(FILE), FILE)) {
            for (var part : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^\\[")) {
                var end = part.indexOf(']');
                if (end > 0) {
                    texts.put(
                            LetterLevel.valueOf(part.substring(0, end)),
                            part.substring(end + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter's text, with the duties on lines of their own. */
    String text(LetterLevel level, Map<String, String> words, List<String> duties) {
        var numbered = new ArrayList<String>();
        for (int i = 0; i < duties.size(); i++) {
            numbered.add((i + 1) + ". " + duties.get(i));
        }
        var text = Objects.requireNonNull(texts.get(level), level.name());
        for (var word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text.replace("{duties}", String.join("\n", numbered));
    }
}
