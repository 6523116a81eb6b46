package worksafe.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code (统一社会信用代码) of an organisation, GB 32100-2015: 18 characters — registering
 * authority, category, six digits of region, nine characters of entity code, one check character.
 *
 * <p>The constructor {@linkplain #read reads} the text and demands the shape alone; {@link
 * #of(String)} demands the check character too and is what ordinary input goes through. The difference exists because
 * registries have issued codes whose check character is wrong: such a code must be held, and once its registry vouches
 * for it, used. {@link #checkCharacterRight()} tells the two apart.
 *
 * @param value the 18 normalised characters
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");
    // 13 digits (sole traders before 2007), 15 digits (GS 15-2006), 15 with NA for farmers' cooperatives.
    private static final Pattern OLD_NUMBER = Pattern.compile("[0-9]{13}|[0-9]{15}|[0-9]{6}NA[0-9]{6}[0-9X]");
    private static final int LENGTH_WITH_CHECK_DIGIT = 15;

    // A spreadsheet keeps 15 digits of a number, and shows a longer one by its power of ten.
    private static final Pattern ROUNDED = Pattern.compile("[0-9]{15}000");
    private static final Pattern NUMBER = Pattern.compile(
            "[0-9](?:[.,][0-9]+)?E\\+?[0-9]{1,2}|[0-9]{13,}\\.0*|[0-9]{1,3}(?:,[0-9]{3}){4,}(?:\\.0+)?");
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** What a text found in a credit-code column turns out to be. */
    public enum Shape {
        /** A credit code with the right check character. */
        CREDIT_CODE,
        /** The shape of a credit code, but the check character is another: to be held until its registry confirms. */
        CHECK_MISMATCH,
        /** A registration number from before 2015: 13 or 15 digits, or a cooperative's number with NA. */
        OLD_REGISTRATION_NUMBER,
        /** 15 digits of which the last is not the check digit that GS 15-2006 asks for: nobody's number. */
        OLD_NUMBER_CHECK_MISMATCH,
        /** A spreadsheet took the code for a number and rounded it, so that its last digits are lost. */
        TURNED_INTO_NUMBER,
        /** None of these. */
        UNKNOWN
    }

    /**
     * @throws InvalidValue {@code credit-code-shape} unless the normalised text has the shape of a credit code, {@code
     *     credit-code-turned-into-number} when a spreadsheet has rounded it, so that no registry can vouch for it
     */
    public CreditCode {
        value = read(value);
        if (NUMBER.matcher(value).matches() || isRounded(value)) {
            throw Refusal.CREDIT_CODE_TURNED_INTO_NUMBER.of(value);
        }
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.CREDIT_CODE_SHAPE.of(value);
        }
    }

    /**
     * A credit code with the right check character.
     *
     * @throws InvalidValue {@code credit-code-shape} or {@code credit-code-check-character}
     */
    public static CreditCode of(String text) {
        var code = new CreditCode(text);
        if (!code.checkCharacterRight()) {
            throw Refusal.CREDIT_CODE_CHECK_CHARACTER.of(code.value, expectedCheckCharacter(code.value));
        }
        return code;
    }

    /** The credit code with the right check character that the text holds, if it holds one. */
    public static Optional<CreditCode> find(String text) {
        return findShaped(text).filter(CreditCode::checkCharacterRight);
    }

    /** The credit code that the text holds, if it holds one, be its check character right or wrong. */
    public static Optional<CreditCode> findShaped(String text) {
        var value = normalise(text);
        return SHAPE.matcher(value).matches() && !isRounded(value)
                ? Optional.of(new CreditCode(value))
                : Optional.empty();
    }

    /** Whether the text, once normalised, is a credit code with the right check character. */
    public static boolean checkCharacterRight(String text) {
        return find(text).isPresent();
    }

    /** What the text, once normalised, turns out to be. */
    public static Shape classify(String text) {
        var value = normalise(text);
        var shaped = findShaped(value);
        if (shaped.isPresent()) {
            return shaped.get().checkCharacterRight() ? Shape.CREDIT_CODE : Shape.CHECK_MISMATCH;
        }
        if (OLD_NUMBER.matcher(value).matches()) {
            return value.length() == LENGTH_WITH_CHECK_DIGIT && isDigits(value) && !oldNumberRight(value)
                    ? Shape.OLD_NUMBER_CHECK_MISMATCH
                    : Shape.OLD_REGISTRATION_NUMBER;
        }
        return NUMBER.matcher(value).matches() || isRounded(value) ? Shape.TURNED_INTO_NUMBER : Shape.UNKNOWN;
    }

    /** As it looks, trimmed, half width, upper case: the one spelling under which codes and old numbers are compared. */
    public static String normalise(String text) {
        return Text.halfWidth(Text.visible(text)).strip().toUpperCase(Locale.ROOT);
    }

    /**
     * {@linkplain #normalise Normalised}, and 0 and 1 for O and I, which no code or old number has, where the check character
     * proves that these were meant.
     */
    public static String read(String text) {
        var value = normalise(text);
        var digits = value.replace('O', '0').replace('I', '1');
        if (digits.equals(value)) {
            return value;
        }
        return switch (classify(digits)) {
            case CREDIT_CODE, OLD_REGISTRATION_NUMBER -> digits;
            default -> value;
        };
    }

    /** Whether the last character is the one that GB 32100 computes from the other seventeen. */
    public boolean checkCharacterRight() {
        return value.charAt(17) == expectedCheckCharacter(value);
    }

    /** Characters 3–8: the division (GB/T 2260) of the registering authority, possibly one retired since. */
    public String regionCode6() {
        return value.substring(2, 8);
    }

    @Override
    public String toString() {
        return value;
    }

    /**
     * Whether the digits were rounded: the last three are zeros, and a check character is wrong, be it that of the code or
     * that of the organisation (GB 11714-1997) within it. One in 31 of the rounded codes passes the first by chance.
     */
    private static boolean isRounded(String value) {
        return ROUNDED.matcher(value).matches()
                && (value.charAt(17) != expectedCheckCharacter(value) || !organisationRight(value.substring(8, 17)));
    }

    private static boolean organisationRight(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += (nineDigits.charAt(i) - '0') * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11) == nineDigits.charAt(8);
    }

    /** GS 15-2006: ISO 7064, MOD 11,10. */
    private static boolean oldNumberRight(String fifteenDigits) {
        int product = 10;
        for (int i = 0; i < LENGTH_WITH_CHECK_DIGIT - 1; i++) {
            var sum = (product + fifteenDigits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + fifteenDigits.charAt(LENGTH_WITH_CHECK_DIGIT - 1) - '0') % 10 == 1;
    }

    private static boolean isDigits(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static char expectedCheckCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
