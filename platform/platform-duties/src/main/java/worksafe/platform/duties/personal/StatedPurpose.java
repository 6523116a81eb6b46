package worksafe.platform.duties.personal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody wants to read personal values in clear: one of a list, and in words what it is about, a case, a letter, a
 * call. Both stand in the audit trail.
 *
 * @param purpose a code of {@link #LISTED}
 * @param explanation at least four letters or digits, and no number of a person
 */
@Schema(description = "查看完整个人信息的用途 / why personal values are read in clear")
public record StatedPurpose(
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
        @Schema(
                description = "用途代码，须为所列之一，记入审计 / purpose, one of the list; kept in the audit",
                examples = "case-handling",
                enumeration = {
                    "accident-investigation",
                    "case-handling",
                    "certificate-check",
                    "complaint-handling",
                    "court-request",
                    "data-correction",
                    "expert-call",
                    "own-request"
                },
                extensions = @Extension(name = "x-code-table", value = PersonalCodes.PURPOSES))
        String purpose,

        @Size(max = 200)
        @Schema(
                description = "具体说明，如案号、来函；不得含个人号码，记入审计 / what it is about; no number of a person; kept in the audit",
                examples = "澄应急案〔2026〕18号")
        @Nullable
        String explanation) {

    /** What personal values may be read for. */
    static final Set<String> LISTED = Set.of(
            "accident-investigation",
            "case-handling",
            "certificate-check",
            "complaint-handling",
            "court-request",
            "data-correction",
            "expert-call",
            "own-request");

    private static final int FEWEST_LETTERS = 4;
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";

    private static final java.util.regex.Pattern PERSONAL_NUMBER = java.util.regex.Pattern.compile("[0-9]{11}");

    /** Whether it says something, and nothing that it must not. */
    boolean isMeaningful() {
        return LISTED.contains(purpose)
                && explanation != null
                && explanation.codePoints().noneMatch(Character::isISOControl)
                && letters(explanation).size() >= FEWEST_LETTERS
                && !PERSONAL_NUMBER.matcher(digitsJoined(explanation)).find();
    }

    /** The words, once they are known to say something. */
    String words() {
        return explanation == null ? "" : explanation.strip();
    }

    /** Different ones, so that four times the same says nothing. */
    private static Set<Integer> letters(String text) {
        var letters = new TreeSet<Integer>();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::add);
        return letters;
    }

    /**
     * Without what people put between digits, whatever it is, and with every digit as 0 to 9: full-width ones, those of other
     * scripts, those in circles, and the Chinese ones that numbers are read out by.
     */
    private static String digitsJoined(String text) {
        var joined = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(StatedPurpose::plainDigit)
                .filter(Character::isLetterOrDigit)
                .forEach(joined::appendCodePoint);
        return joined.toString();
    }

    private static int plainDigit(int letter) {
        var chinese = CHINESE_DIGITS.indexOf(letter == '〇' ? '零' : letter);
        if (chinese >= 0) {
            return '0' + chinese;
        }
        return Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter;
    }
}
