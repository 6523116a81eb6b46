package worksafe.gateway.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import worksafe.platform.http.Messages;

/** The sentences of the pages in both languages. Those that templates write stand under {@code public.ui}. */
final class PageTexts {

    static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final String PREFIX = "public.";
    private static final String OF_TEMPLATES = PREFIX + "ui.";

    private final Messages messages;
    private final Map<Locale, Map<String, String>> ofTemplates;

    PageTexts(Messages messages) {
        this.messages = messages;
        this.ofTemplates = LANGUAGES.stream()
                .collect(
                        Collectors.toUnmodifiableMap(Function.identity(), language -> ofTemplates(messages, language)));
    }

    /** A sentence, its places filled. */
    String of(Locale language, String key, Object... values) {
        return messages.text(language, PREFIX + key, values);
    }

    /** A sentence that may be missing. */
    Optional<String> find(Locale language, String key) {
        return messages.find(language, PREFIX + key, List.of());
    }

    /** Those of the templates, by their names there. */
    Map<String, String> ofTemplates(Locale language) {
        return Objects.requireNonNull(ofTemplates.get(language));
    }

    private static Map<String, String> ofTemplates(Messages messages, Locale language) {
        return messages.keys(language).stream()
                .filter(key -> key.startsWith(OF_TEMPLATES))
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.substring(OF_TEMPLATES.length()), key -> messages.text(language, key)));
    }
}
