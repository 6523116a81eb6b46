package worksafe.platform.service.export;

import java.util.regex.Pattern;
import worksafe.kernel.Text;

/** Text that a spreadsheet shows instead of reckoning it out, and what such text means once it comes back. */
public final class CellText {

    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);
    private static final char APOSTROPHE = '\'';

    private CellText() {}

    /**
     * The text, behind an apostrophe where a spreadsheet would take it for a formula (CWE-1236). Spaces and invisible
     * characters before the sign do not hide it, and Excel takes full-width signs for the narrow ones.
     */
    public static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '\t', '\r', '\n' -> "'" + text;
            default -> isFormula(text) ? "'" + text : text;
        };
    }

    /** The text without the apostrophe that {@link #harmless} put before it. */
    public static String unguarded(String cell) {
        if (cell.isEmpty() || cell.charAt(0) != APOSTROPHE) {
            return cell;
        }
        var rest = cell.substring(1);
        return harmless(rest).length() > rest.length() ? rest : cell;
    }

    /** Without what makes a spreadsheet take a cell for text: an apostrophe before it, or ="…" around it. */
    public static String withoutMarks(String cell) {
        if (!cell.isEmpty() && Character.isLetterOrDigit(cell.codePointAt(0))) {
            return cell;
        }
        var hidden = cell.codePoints()
                .takeWhile(c -> Text.visible(Character.toString(c)).isBlank())
                .count();
        var bare = cell.substring(cell.offsetByCodePoints(0, (int) hidden));
        var formula = TEXT_FORMULA.matcher(bare);
        if (formula.matches()) {
            return formula.group(1).replace("\"\"", "\"");
        }
        // A second one closes a quotation.
        return bare.length() > 1 && bare.charAt(0) == APOSTROPHE && bare.indexOf(APOSTROPHE, 1) < 0
                ? bare.substring(1)
                : cell;
    }

    private static boolean isFormula(String text) {
        return text.codePoints()
                .dropWhile(CellText::isInvisible)
                .limit(1)
                .anyMatch(first -> "=+-@＝＋－＠".indexOf(first) >= 0);
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || Character.isISOControl(character);
    }
}
