package worksafe.platform.registers.sheet;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import worksafe.kernel.Text;

/**
 * A column that is looked for in the header of a file.
 *
 * @param name as templates and refusals give it
 * @param required whether a line without it is no header
 * @param others whether a {@linkplain #folded folded} word is another name of it
 */
public record SheetColumn(String name, boolean required, Predicate<String> others) {

    private static final Pattern DECORATION = Pattern.compile("[\\s\\p{Z}\\p{Cf}*:\"']|\\((?:必填|选填|必填项)\\)");

    /** A column that templates name by its title with its code behind; files may have either, or both. */
    public static SheetColumn titled(String code, String title, boolean required) {
        var name = folded(code);
        var word = folded(title);
        return new SheetColumn(
                title + "（" + code + "）",
                required,
                found -> found.equals(name) || found.equals(word) || found.endsWith("(" + name + ")"));
    }

    /** A word of a header without what does not tell it from others: width, blanks, signs of obligation. */
    public static String folded(String word) {
        return DECORATION.matcher(Text.halfWidth(Text.nfc(word))).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The name with the mark that it may be absent. */
    String described() {
        return required ? name : name + "（选填）";
    }
}
