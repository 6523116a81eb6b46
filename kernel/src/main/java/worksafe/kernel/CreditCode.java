package worksafe.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code (统一社会信用代码) of an organisation, GB 32100-2015: 18 characters — registering
 * authority, category, six digits of region, nine characters of entity code, one check character.
 *
 * <p>The constructor normalises (trims, full width to half width, upper case) and demands the shape alone; {@link
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

    /** What a text found in a credit-code column turns out to be. */
    public enum Shape {
        /** A credit code with the right check character. */
        CREDIT_CODE,
        /** The shape of a credit code, but the check character is another: to be held until its registry confirms. */
        CHECK_MISMATCH,
        /** A registration number from before 2015: 13 or 15 digits, or a cooperative's number with NA. */
        OLD_REGISTRATION_NUMBER,
        /** None of these. */
        UNKNOWN
    }

    /** @throws InvalidValue {@code credit-code-shape} unless the normalised text has the shape of a credit code */
    public CreditCode {
        value = normalise(value);
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
        return SHAPE.matcher(normalise(text)).matches() ? Optional.of(new CreditCode(text)) : Optional.empty();
    }

    /** Whether the text, once normalised, is a credit code with the right check character. */
    public static boolean checkCharacterRight(String text) {
        return find(text).isPresent();
    }

    /** What the text, once normalised, turns out to be. */
    public static Shape classify(String text) {
        var shaped = findShaped(text);
        if (shaped.isPresent()) {
            return shaped.get().checkCharacterRight() ? Shape.CREDIT_CODE : Shape.CHECK_MISMATCH;
        }
        return OLD_NUMBER.matcher(normalise(text)).matches() ? Shape.OLD_REGISTRATION_NUMBER : Shape.UNKNOWN;
    }

    /** Trimmed, half width, upper case: the one spelling under which codes and old numbers are compared. */
    public static String normalise(String text) {
        return Text.halfWidth(text).strip().toUpperCase(Locale.ROOT);
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

    private static char expectedCheckCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
