package worksafe.verify;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something to say to people, in Chinese or English.
 *
 * @param key names the sentence in {@code messages/draw-verifier_*.properties}
 * @param arguments what its gaps are filled with
 */
public record Sentence(String key, List<String> arguments) {

    /** Keeps its own copy of the arguments. */
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Arrays.stream(arguments).map(Object::toString).toList());
    }

    /** The sentence in a language: Chinese for a Chinese locale, English for any other. */
    public String in(Locale language) {
        var known = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        var texts = ResourceBundle.getBundle(
                "messages/draw-verifier",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), known).format(arguments.toArray());
    }
}
