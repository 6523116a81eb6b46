package worksafe.platform.service.export;

/** Text that a spreadsheet shows instead of reckoning it out. */
public final class CellText {

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
