package worksafe.platform.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the suite: Chinese unless the client prefers English. */
final class Languages {

    private static final List<Locale> OFFERED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 1_000) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return best != null && best.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException malformed) {
            // RFC 9110 §12.5.4: a header that makes no sense may be disregarded.
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
