package worksafe.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The identity number of a resident (公民身份号码), GB 11643-1999: six digits of division, eight of birth date, three of
 * sequence, one check character. Personal data: {@link #toString()} shows the masked form, so that it cannot slip into
 * a log; the plain value is asked for by name.
 *
 * @param value the 18 normalised characters
 */
public record ResidentId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern EARLIER = Pattern.compile("[0-9]{15}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int EARLIEST_BIRTH_YEAR = 1880;
    // GB/T 2260 provinces; 81–83 also begin the residence permits of people from Hong Kong, Macao and Taiwan.
    private static final Set<String> PROVINCES = Stream.of(
                    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65",
                    "71 81 82 83")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Normalises (trims, full width to half width, upper case) and validates. No refusal repeats the number.
     *
     * @throws InvalidValue {@code resident-id-shape}, {@code resident-id-region}, {@code resident-id-birth-date} or
     *     {@code resident-id-check-digit}
     */
    public ResidentId {
        value = Text.halfWidth(value).strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.RESIDENT_ID_SHAPE.of();
        }
        if (!PROVINCES.contains(value.substring(0, 2))) {
            throw Refusal.RESIDENT_ID_REGION.of();
        }
        if (dateIn(value).getYear() < EARLIEST_BIRTH_YEAR) {
            throw Refusal.RESIDENT_ID_BIRTH_DATE.of();
        }
        if (value.charAt(17) != checkDigit(value)) {
            throw Refusal.RESIDENT_ID_CHECK_DIGIT.of();
        }
    }

    /** The same as the constructor, for symmetry with the other identifiers. */
    public static ResidentId of(String text) {
        return new ResidentId(text);
    }

    /**
     * Of a number as cards bear it: also of one of the 15 digits that numbers had before 1999, which lack the century of the
     * birth and the check character.
     *
     * @throws InvalidValue as the constructor
     */
    public static ResidentId ofCard(String text) {
        if (!EARLIER.matcher(text).matches()) {
            return new ResidentId(text);
        }
        var digits = text.substring(0, 6) + "19" + text.substring(6);
        return new ResidentId(digits + checkDigit(digits));
    }

    /** The date of birth that the number states. */
    public LocalDate birthDate() {
        return dateIn(value);
    }

    /** Whether it was given to a woman: the last digit but one is even (GB 11643). */
    public boolean isWomans() {
        return (value.charAt(16) - '0') % 2 == 0;
    }

    /** The six digits of the division where the number was issued, possibly one retired since. */
    public String regionCode6() {
        return value.substring(0, 6);
    }

    /** The last four characters behind fourteen asterisks. */
    public String masked() {
        return "*".repeat(14) + value.substring(14);
    }

    /** The masked form. */
    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate dateIn(String id) {
        try {
            return LocalDate.of(
                    Integer.parseInt(id.substring(6, 10)),
                    Integer.parseInt(id.substring(10, 12)),
                    Integer.parseInt(id.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            throw Refusal.RESIDENT_ID_BIRTH_DATE.of();
        }
    }

    private static char checkDigit(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }
}
