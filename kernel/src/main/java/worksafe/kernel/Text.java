package worksafe.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Text that every store and wire of the suite can carry. PostgreSQL refuses NUL, UTF-8 cannot hold half a surrogate
 * pair, and control characters break logs, CSV files and printed papers; so they are refused where text comes in.
 */
public final class Text {

    private static final char FIRST_FULL_WIDTH = '\uFF01';
    private static final char LAST_FULL_WIDTH = '\uFF5E';
    private static final int WIDTH_DISTANCE = FIRST_FULL_WIDTH - '!';
    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final char NEXT_LINE = '\u0085';

    /** How people, spreadsheets, databases and programs write that there is nothing, in half width and upper case. */
    private static final Set<String> NOTHING = Set.of(
            "",
            "-",
            "--",
            "---",
            "—",
            "——",
            "/",
            "\\",
            "\\N",
            "N/A",
            "#N/A",
            "<N/A>",
            "NA",
            "<NA>",
            "N.A.",
            "NAN",
            "NAT",
            "NULL",
            "(NULL)",
            "<NULL>",
            "[NULL]",
            "{NULL}",
            "#NULL!",
            "#VALUE!",
            "#REF!",
            "#NAME?",
            "#NUM!",
            "#DIV/0!",
            "NONE",
            "(NONE)",
            "<NONE>",
            "NIL",
            "UNDEFINED",
            "EMPTY",
            "(EMPTY)",
            "无",
            "(无)",
            "暂无",
            "未知",
            "空",
            "(空)",
            "无数据");

    private static final int LONGEST_NOTHING = 10;

    /** Hangul fillers, the empty Braille cell and the empty head of a musical note: letters and signs by their type. */
    private static final Set<Integer> DRAWN_AS_NOTHING = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159);

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

    /**
     * Whether the text can stand on one line and reads in the order in which it is stored: no line ends, and none of the
     * characters that embed, override or isolate a direction of writing and so make a text look like another.
     */
    public static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> endsLine(c) || setsDirection(c));
    }

    /**
     * The text as one line is kept: in normal form C, {@linkplain #visible as it looks}, without blanks around it. What is no
     * one line stays as it is, so that it can be refused.
     */
    public static String line(String text) {
        return isOneLine(text) ? visible(nfc(text)).strip() : text;
    }

    /** Whether the text only says that there is nothing: blank, {@code N/A}, {@code NULL}, {@code #N/A}, 无 and the like. */
    public static boolean saysNothing(String text) {
        var bare = text.strip();
        return bare.length() <= LONGEST_NOTHING
                && NOTHING.contains(halfWidth(bare).strip().toUpperCase(Locale.ROOT));
    }

    /**
     * The text as it looks: control characters (other than tab and line ends) and invisible formatting characters are
     * gone, of the spaces only the common and the ideographic one are left. The same object when nothing was to be done.
     */
    public static String visible(String text) {
        if (isVisible(text)) {
            return text;
        }
        var seen = new StringBuilder(text.length());
        text.codePoints().map(Text::seen).filter(c -> c >= 0).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** A loop, as below: imports ask it of every cell, and a stream costs several times as much. */
    private static boolean isVisible(String text) {
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (seen(c) != c) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether nobody sees anything of the text: blanks, control and formatting characters, accents without a letter, and the
     * letters and signs that are drawn as nothing, such as the Hangul filler and the empty Braille cell.
     */
    public static boolean isUnseen(String text) {
        return text.codePoints().allMatch(Text::isUnseen);
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED,
                    Character.SURROGATE -> true;
            default -> DRAWN_AS_NOTHING.contains(c);
        };
    }

    /** The text without {@linkplain #isControl control characters}; the same object when it has none. */
    public static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return text.chars()
                        .filter(c -> !isControl(c))
                        .collect(StringBuilder::new, (seen, c) -> seen.append((char) c), StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    /** Whether the character is one of C0 or C1, or DEL, and neither a tab nor a line end. */
    public static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != NEXT_LINE;
    }

    private static int seen(int c) {
        if (c == NEXT_LINE) {
            return '\n';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> isControl(c) ? -1 : c;
            case Character.FORMAT -> -1;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.SPACE_SEPARATOR -> c == IDEOGRAPHIC_SPACE ? c : ' ';
            default -> c;
        };
    }

    private static boolean endsLine(int c) {
        return c == '\n' || c == '\r' || c == NEXT_LINE || c == 0x0B || c == '\f' || c == 0x2028 || c == 0x2029;
    }

    private static boolean setsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
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
