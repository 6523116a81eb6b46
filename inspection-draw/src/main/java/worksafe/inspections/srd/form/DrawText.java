package worksafe.inspections.srd.form;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import worksafe.kernel.Text;

/** The rules for every string that enters a hash, so that one name has one spelling in every language and verifier. */
public final class DrawText {

    /** What a length prefix of two bytes can hold. */
    static final int MAX_BYTES = 0xFFFF;

    /** By UTF-8 bytes, unsigned; not the order of {@link String#compareTo}, which sorts surrogates too low. */
    public static final Comparator<String> BYTE_ORDER = (a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b));

    private static final int MAX_BYTES_PER_CHAR = 3;
    private static final int NEXT_LINE = 0x85;

    private DrawText() {}

    /**
     * The same text, once it is known to be clean, not empty, in normal form C, without space at its ends and at most
     * 65535 bytes long.
     */
    @CanIgnoreReturnValue
    public static String require(String field, String text) {
        if (text.isEmpty()) {
            throw DrawRefusal.TEXT_EMPTY.of(field);
        }
        var ascii = isAscii(Text.require(text));
        if (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) {
            throw DrawRefusal.TEXT_NOT_TRIMMED.of(field, text);
        }
        if (!ascii && !Text.nfc(text).equals(text)) {
            throw DrawRefusal.TEXT_NOT_NFC.of(field, text);
        }
        if (text.length() > MAX_BYTES / MAX_BYTES_PER_CHAR && utf8(text).length > MAX_BYTES) {
            throw DrawRefusal.TEXT_TOO_LONG.of(field);
        }
        return text;
    }

    /** The same texts, each one required, in byte order. */
    public static List<String> sorted(String field, List<String> texts) {
        texts.forEach(text -> DrawText.require(field, text));
        return texts.stream().sorted(BYTE_ORDER).toList();
    }

    /** A text that stands twice in a sorted list. */
    public static Optional<String> repeated(List<String> sorted) {
        return IntStream.range(1, sorted.size())
                .filter(i -> sorted.get(i).equals(sorted.get(i - 1)))
                .mapToObj(sorted::get)
                .findFirst();
    }

    /** Refuses texts of a bundle that do not stand in byte order. */
    public static void requireOrder(String list, List<String> texts) {
        for (int i = 1; i < texts.size(); i++) {
            if (BYTE_ORDER.compare(texts.get(i - 1), texts.get(i)) >= 0) {
                throw DrawRefusal.BUNDLE_ORDER.of(list, texts.get(i));
            }
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** White space as Unicode has it. Java knows it by two names, and neither covers the next-line character. */
    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == NEXT_LINE;
    }
}
