package worksafe.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Walks through the bytes of a bundle and admits one spelling only. Where a general JSON reader would skip a blank or
 * take fields in any order, this one stops: what is not spelled exactly so is not a bundle.
 */
final class BundleCursor {

    private static final int LONGEST = 65_535;
    private static final long GREATEST = (1L << 53) - 1;
    private static final int SHOWN = 24;
    private static final int NEXT_LINE = 0x85;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final byte[] bytes;
    private int at;

    BundleCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    int position() {
        return at;
    }

    byte[] since(int position) {
        return Arrays.copyOfRange(bytes, position, at);
    }

    /** Steps over these ASCII characters if they come next. */
    boolean met(String characters) {
        if (bytes.length - at < characters.length()) {
            return false;
        }
        for (var i = 0; i < characters.length(); i++) {
            if (bytes[at + i] != characters.charAt(i)) {
                return false;
            }
        }
        at += characters.length();
        return true;
    }

    void expect(String characters) {
        if (!met(characters)) {
            throw new CheckFailed(Check.FORM, "form.expected", at, characters, next());
        }
    }

    /** Nothing may follow but the end of a text file's last line. */
    void end() {
        if (at == bytes.length - 1 && bytes[at] == '\n') {
            at++;
        }
        if (at != bytes.length) {
            throw wrong("form.end", at);
        }
    }

    <T> List<T> list(Supplier<T> entry) {
        var entries = new ArrayList<T>();
        expect("[");
        if (!met("]")) {
            do {
                entries.add(entry.get());
            } while (met(","));
            expect("]");
        }
        return entries;
    }

    long integer(long least, long most) {
        var start = at;
        var value = 0L;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && value <= GREATEST) {
            value = value * 10 + bytes[at++] - '0';
        }
        var digits = at - start;
        if (digits == 0 || digits > 1 && bytes[start] == '0' || value < least || value > most) {
            at = start;
            throw new CheckFailed(Check.FORM, "form.integer", start, least, most, next());
        }
        return value;
    }

    /** Any integer that the form admits. */
    long integer(long least) {
        return integer(least, GREATEST);
    }

    String digest() {
        var start = at;
        var text = text();
        if (!DIGEST.matcher(text).matches()) {
            throw wrong("form.digest", start);
        }
        return text;
    }

    String oneOf(Set<String> words) {
        var start = at;
        var text = text();
        if (!words.contains(text)) {
            at = start;
            throw new CheckFailed(
                    Check.FORM,
                    "form.expected",
                    start,
                    String.join(" | ", words.stream().sorted().toList()),
                    next());
        }
        return text;
    }

    String matching(Pattern pattern, String key) {
        var start = at;
        var text = text();
        if (!pattern.matcher(text).matches()) {
            throw wrong(key, start);
        }
        return text;
    }

    /** An identifier or a name. */
    String name() {
        var start = at;
        var text = text();
        if (text.isEmpty()) {
            throw wrong("form.name", start);
        }
        return checked(text, start);
    }

    String nameOrEmpty() {
        var start = at;
        var text = text();
        return text.isEmpty() ? text : checked(text, start);
    }

    private String checked(String text, int start) {
        var length = at - start - 2;
        if (isSpace(text.codePointAt(0))
                || isSpace(text.codePointBefore(text.length()))
                || (text.length() < length && !Normalizer.isNormalized(text, Normalizer.Form.NFC))
                || (length > LONGEST && text.getBytes(StandardCharsets.UTF_8).length > LONGEST)) {
            throw wrong("form.name", start);
        }
        return text;
    }

    /** White space as Unicode has it. Java knows it by two names, and neither covers the next-line character. */
    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NEXT_LINE;
    }

    String text() {
        var open = at;
        expect("\"");
        var start = at;
        var ascii = true;
        var escaped = false;
        while (at < bytes.length && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                escaped = true;
                at++;
                if (at == bytes.length || "\"\\tnr".indexOf(bytes[at]) < 0) {
                    throw wrong("form.escape", at - 1);
                }
            } else if (bytes[at] >= 0 && bytes[at] < ' ') {
                throw wrong("form.control", at);
            }
            ascii &= bytes[at] >= 0;
            at++;
        }
        var text = ascii
                ? new String(bytes, start, at - start, StandardCharsets.ISO_8859_1)
                : decoded(start, at - start, open);
        expect("\"");
        return escaped ? unescaped(text) : text;
    }

    private String decoded(int start, int length, int open) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrong("form.utf8", open);
        }
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '\\') {
                i++;
                character = switch (text.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> text.charAt(i);
                };
            }
            plain.append(character);
        }
        return plain.toString();
    }

    CheckFailed wrong(String key, int position) {
        at = position;
        return new CheckFailed(Check.FORM, key, position, next());
    }

    /** The bytes that come next, as people can read them. */
    private String next() {
        var length = Math.min(SHOWN, bytes.length - at);
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        var shown = new StringBuilder();
        text.chars().forEach(character -> {
            if (Character.isISOControl(character)) {
                shown.append("\\u%04x".formatted(character));
            } else {
                shown.append((char) character);
            }
        });
        return shown.isEmpty() ? "∅" : shown.toString();
    }
}
