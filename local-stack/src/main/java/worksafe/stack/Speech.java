package worksafe.stack;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says, in the language of whoever runs it: Chinese where LC_ALL, LC_MESSAGES or LANG begins with
 * {@code zh}, English anywhere else. The texts stand in {@code messages/local-stack_*.properties}.
 */
public final class Speech {

    private static final Locale LANGUAGE = language(System.getProperty("worksafe.language", ""), System.getenv());

    private Speech() {}

    /** The language of this process: {@link Locale#CHINESE} or {@link Locale#ENGLISH}. */
    public static Locale language() {
        return LANGUAGE;
    }

    /** As a header of HTTP names the language. */
    public static String languageTag() {
        return LANGUAGE.equals(Locale.CHINESE) ? "zh-CN" : "en";
    }

    /** The text with that key, its gaps filled. */
    public static String of(String key, @Nullable Object... arguments) {
        return in(LANGUAGE, key, arguments);
    }

    /** What a constant of the API is called, such as the state of a job; itself where nobody has named it yet. */
    public static String word(String kind, String constant) {
        var key = kind + "." + constant.toLowerCase(Locale.ROOT);
        return texts(LANGUAGE).containsKey(key) ? of(key) : constant;
    }

    static String in(Locale language, String key, @Nullable Object... arguments) {
        return new MessageFormat(texts(language).getString(key), language)
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "messages/local-stack",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Locale language(String chosen, Map<String, String> environment) {
        var first = Stream.of(
                        chosen,
                        environment.getOrDefault("LC_ALL", ""),
                        environment.getOrDefault("LC_MESSAGES", ""),
                        environment.getOrDefault("LANG", ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
        return first.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }
}
