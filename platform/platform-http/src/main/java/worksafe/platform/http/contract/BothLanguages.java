package worksafe.platform.http.contract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in Chinese and in English. Where a document has one field for both it is written {@code 中文 / English}; a slash
 * inside one of them stands without blanks.
 */
public record BothLanguages(String zh, String en) {

    private static final String MARK = " / ";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");

    /** The two halves of a text; empty where it is in one language only. */
    public static Optional<BothLanguages> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
            var words = new BothLanguages(
                    text.substring(0, at).strip(),
                    text.substring(at + MARK.length()).strip());
            if (HAN.matcher(words.zh).find() && ENGLISH.matcher(words.en).find()) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /** Both, as documents write them. */
    public String both() {
        return zh + MARK + en;
    }
}
