package worksafe.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number of mainland China: a mobile number (11 digits), a landline with area code and perhaps an
 * extension, or a 400/800 service number. Written one way only — {@code 13800000000}, {@code 0510-86861234}, {@code
 * 010-62345678-801}, {@code 4008001234} — so that equal numbers compare as equal and hash alike. Personal data: {@link
 * #toString()} shows the masked form.
 *
 * @param value the number in its one spelling, without country code
 */
public record PhoneNumber(String value) {

    private static final Pattern DECORATION = Pattern.compile("[\\s()\u2010-\u2015.]");
    private static final Pattern COUNTRY_CODE = Pattern.compile("^(?:\\+|00)86-?");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]-?[0-9]{4}-?[0-9]{4}");
    private static final Pattern SERVICE = Pattern.compile("[48]00-?[0-9]{3}-?[0-9]{4}");
    private static final Pattern LANDLINE = Pattern.compile(
            "(?<area>010|02[0-9]|0[3-9][0-9]{2})-?(?<local>[2-8][0-9]{6,7})(?:[-#x转](?<extension>[0-9]{1,6}))?");

    /**
     * Normalises and validates. The refusal does not repeat the number.
     *
     * @throws InvalidValue {@code phone-number-shape}
     */
    public PhoneNumber {
        value = canonical(value);
    }

    /** The same as the constructor, for symmetry with the other identifiers. */
    public static PhoneNumber of(String text) {
        return new PhoneNumber(text);
    }

    /** Whether this is a mobile number, one that can receive short messages. */
    public boolean isMobile() {
        return MOBILE.matcher(value).matches();
    }

    /** The last four characters behind asterisks. */
    public String masked() {
        return "*".repeat(value.length() - 4) + value.substring(value.length() - 4);
    }

    /** The masked form. */
    @Override
    public String toString() {
        return masked();
    }

    private static String canonical(String text) {
        var compact = DECORATION.matcher(Text.halfWidth(text)).replaceAll(matched -> dashOrNothing(matched.group()));
        var national = COUNTRY_CODE.matcher(compact).replaceFirst("");
        if (MOBILE.matcher(national).matches() || SERVICE.matcher(national).matches()) {
            return national.replace("-", "");
        }
        // Behind the country code the area code loses its leading zero.
        var dialled = national.equals(compact) || national.startsWith("0") ? national : "0" + national;
        var landline = LANDLINE.matcher(dialled);
        if (!landline.matches() || shortLocal(landline)) {
            throw Refusal.PHONE_NUMBER_SHAPE.of();
        }
        var extension = landline.group("extension");
        return landline.group("area") + "-" + landline.group("local") + (extension == null ? "" : "-" + extension);
    }

    private static String dashOrNothing(String decoration) {
        return decoration.charAt(0) >= '\u2010' && decoration.charAt(0) <= '\u2015' ? "-" : "";
    }

    // The three-digit area codes (Beijing, Shanghai …) have eight-digit numbers throughout.
    private static boolean shortLocal(Matcher landline) {
        return landline.group("area").length() == 3 && landline.group("local").length() == 7;
    }
}
