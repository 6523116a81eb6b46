package worksafe.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An industry class of GB/T 4754-2017: the letter of the section (门类) and two, three or four digits of division,
 * group and class, for example {@code C2671}. The two first digits belong to exactly one section; leading zeros are part
 * of the code ({@code A01}, not {@code A1}).
 *
 * @param value letter and digits
 */
public record IndustryCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-T][0-9]{2,4}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,4}");
    private static final String SECTIONS = "ABCDEFGHIJKLMNOPQRST";
    /** The last division of each section, A to T; sections follow one another without gaps. */
    private static final int[] LAST_DIVISIONS = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    /**
     * Normalises (trims, full width to half width, upper case) and validates.
     *
     * @throws InvalidValue {@code industry-code-shape}, or {@code industry-code-section} when the division belongs to
     *     another section or to none
     */
    public IndustryCode {
        value = normalise(value);
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.INDUSTRY_CODE_SHAPE.of(value);
        }
        var section = sectionOf(Integer.parseInt(value.substring(1, 3)));
        if (section.isEmpty() || section.get() != value.charAt(0)) {
            throw Refusal.INDUSTRY_CODE_SECTION.of(value);
        }
    }

    /** The same as the constructor, for symmetry with the other codes. */
    public static IndustryCode of(String text) {
        return new IndustryCode(text);
    }

    /**
     * The class with these digits; the section follows from them.
     *
     * @throws InvalidValue {@code industry-code-shape} or {@code industry-code-section}
     */
    public static IndustryCode ofDigits(String digits) {
        var compact = normalise(digits);
        if (!DIGITS.matcher(compact).matches()) {
            throw Refusal.INDUSTRY_CODE_SHAPE.of(compact);
        }
        var section = sectionOf(Integer.parseInt(compact.substring(0, 2)));
        return new IndustryCode(section.orElseThrow(() -> Refusal.INDUSTRY_CODE_SECTION.of(compact)) + compact);
    }

    /** The letter of the section, {@code A} to {@code T}. */
    public char section() {
        return value.charAt(0);
    }

    /** The two-digit division (大类). */
    public int division() {
        return Integer.parseInt(value.substring(1, 3));
    }

    /** Whether this class is the other one or lies within it. */
    public boolean isWithin(IndustryCode other) {
        return value.startsWith(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String normalise(String text) {
        return Text.halfWidth(text).strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<Character> sectionOf(int division) {
        for (int i = 0; i < LAST_DIVISIONS.length && division > 0; i++) {
            if (division <= LAST_DIVISIONS[i]) {
                return Optional.of(SECTIONS.charAt(i));
            }
        }
        return Optional.empty();
    }
}
