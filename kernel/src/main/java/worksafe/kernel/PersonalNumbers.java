package worksafe.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The numbers by which somebody is found: identity numbers, telephones, cards. What everybody may read holds none of them. */
public final class PersonalNumbers {

    /** Eleven digits, however they are grouped, are a telephone, a card or part of an identity number. */
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[\\p{Z}\\p{Cf}\\t.·・•_/()\\p{Pd}]{0,3}[0-9]){10,}");

    /** What may be a credit code, which is none of a person. */
    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])");

    /** A day, and the number that the suite gives a paper: digits, but of nobody. */
    private static final Pattern HARMLESS =
            Pattern.compile("(?<![0-9])20[0-9]{2}([-./])(?:0?[1-9]|1[0-2])\\1(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])"
                    + "|(?<![0-9A-Za-z])[A-Z]{2}[0-9]{6}-20[0-9]{2}-[0-9]{6}(?![0-9])");

    private PersonalNumbers() {}

    /** Whether a text holds the number of a person, in whatever digits it is written. */
    public static boolean areIn(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var rest = CODE.matcher(plain).replaceAll(found -> isCreditCode(found.group()) ? "、" : found.group());
        return CertificateNumber.holdsResidentNumber(rest)
                || NUMBER.matcher(HARMLESS.matcher(rest).replaceAll("、")).find();
    }

    /** The check character alone would let one of 31 identity numbers pass. */
    private static boolean isCreditCode(String text) {
        return CreditCode.checkCharacterRight(text) && !CertificateNumber.holdsResidentNumber(text);
    }
}
