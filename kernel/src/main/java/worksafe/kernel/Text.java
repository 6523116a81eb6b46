package worksafe.kernel;

import java.text.Normalizer;

/**
 * Text that every store and wire of the suite can carry. PostgreSQL refuses NUL, UTF-8 cannot hold half a surrogate
 * pair, and control characters break logs, CSV files and printed papers; so they are refused where text comes in.
 */
public final class Text {

    private static final char FIRST_FULL_WIDTH = '\uFF01';
    private static final char LAST_FULL_WIDTH = '\uFF5E';
    private static final int WIDTH_DISTANCE = FIRST_FULL_WIDTH - '!';
    private static final char IDEOGRAPHIC_SPACE = '\u3000';

    private Text() {}

    /**
     * The same text, once it is known to be clean.
     *
     * @throws InvalidValue {@code text-control-character} for NUL and every other C0 control character except tab, line
     *     feed and carriage return; {@code text-lone-surrogate} for half a surrogate pair. The argument is the index.
     */
    public static String require(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                throw Refusal.TEXT_CONTROL_CHARACTER.of(i);
            }
            if (Character.isSurrogate(c)) {
                if (!startsPair(text, i)) {
                    throw Refusal.TEXT_LONE_SURROGATE.of(i);
                }
                i++;
            }
        }
        return text;
    }

    /** Whether {@link #require} would let the text pass. */
    public static boolean isClean(String text) {
        try {
            return require(text) == text;
        } catch (InvalidValue refused) {
            return false;
        }
    }

    /** Unicode normalisation form C, so that two spellings of one character compare as equal. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Full-width forms (U+FF01–U+FF5E and the ideographic space) as their ASCII counterparts; all else unchanged. */
    public static String halfWidth(String text) {
        var narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            narrow.append(halfWidth(text.charAt(i)));
        }
        return narrow.toString();
    }

    private static char halfWidth(char c) {
        if (c == IDEOGRAPHIC_SPACE) {
            return ' ';
        }
        return c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH ? (char) (c - WIDTH_DISTANCE) : c;
    }

    private static boolean startsPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}
