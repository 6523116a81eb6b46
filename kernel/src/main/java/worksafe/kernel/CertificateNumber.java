package worksafe.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a certificate as printed on it. Cards of special operations are numbered {@code T} and the identity number
 * of their holder; a number that contains such a number is personal data, whatever stands around it. {@link #toString()}
 * shows what may be shown.
 *
 * @param printed as given, in half width and without the blanks around it
 */
public record CertificateNumber(String printed) {

    private static final String BIRTH = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])";

    /** An identity number, of 18 characters or of the 15 digits that they had before; wrongly typed it still is one. */
    private static final Pattern RESIDENT = Pattern.compile("[1-9][0-9]{5}(?:18|19|20)[0-9]{2}" + BIRTH
            + "[0-9]{3}[0-9X]|(?<![0-9])[1-9][0-9]{7}" + BIRTH + "[0-9]{3}(?![0-9])");

    private static final Pattern CARD = Pattern.compile("T(" + RESIDENT + ")");
    private static final Pattern RUN = Pattern.compile("[0-9]{14,}[0-9X]");
    private static final int SHOWN = 4;
    private static final int CHOSEONG_FILLER = 0x115F;
    private static final int JUNGSEONG_FILLER = 0x1160;

    /** @throws InvalidValue {@code certificate-number-shape} where nothing of it counts */
    public CertificateNumber {
        printed = Text.halfWidth(printed).strip();
        if (normal(printed).isEmpty()) {
            throw Refusal.CERTIFICATE_NUMBER_SHAPE.of();
        }
    }

    /** The one spelling by which numbers are equal: letters and digits alone, in upper case. */
    public String normal() {
        return normal(printed);
    }

    /** Whether it contains the identity number of a resident. */
    public boolean isPersonal() {
        return holdsResidentNumber(printed);
    }

    /** Whether a text contains the identity number of a resident, whatever parts its digits or stands around it. */
    public static boolean holdsResidentNumber(String text) {
        var narrow = Text.halfWidth(text);
        // Digits before a sign are no part of the number behind it.
        return RESIDENT.matcher(normal(narrow)).find()
                || RESIDENT.matcher(narrow.toUpperCase(Locale.ROOT)).find();
    }

    /** The identity number by which a card of special operations is numbered, as typed; empty where it is no such number. */
    public Optional<String> holder() {
        var card = CARD.matcher(normal());
        return card.matches() ? Optional.of(card.group(1)) : Optional.empty();
    }

    /** What may be shown of it: all, or the last four of the identity number within. */
    public String shown() {
        return isPersonal() ? RUN.matcher(normal()).replaceAll(run -> masked(run.group())) : printed;
    }

    /** What may be shown of it. */
    @Override
    public String toString() {
        return shown();
    }

    private static String masked(String run) {
        return "*".repeat(run.length() - SHOWN) + run.substring(run.length() - SHOWN);
    }

    private static String normal(String text) {
        var counted = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(CertificateNumber::counts)
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(counted::appendCodePoint);
        return counted.toString().toUpperCase(Locale.ROOT);
    }

    /** Letters and digits of whatever script, without the letters of Hangul that nobody sees. */
    private static boolean counts(int c) {
        return Character.isLetterOrDigit(c) && c != CHOSEONG_FILLER && c != JUNGSEONG_FILLER;
    }
}
