package worksafe.training.person;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Text;

/**
 * A paper as it was shown.
 *
 * @param country who issued it, by the three letters of ISO 3166
 * @param number without spaces and hyphens, in capitals
 * @param validUntil its last day, where it is told
 */
record IdentityPaper(
        PaperKind kind,
        String country,
        String number,
        @Nullable LocalDate validUntil) {

    IdentityPaper {
        number = Text.halfWidth(number).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * Who is known by a paper alone.
     *
     * @param born the day of birth that the paper states
     * @param woman whether it says so
     */
    record Holder(IdentityPaper paper, LocalDate born, boolean woman) {}

    /** By which one paper is told from another. */
    String key() {
        return kind + " " + country + " " + number;
    }

    /** Its last characters, four at most and never half of it, behind asterisks. */
    String shown() {
        var tail = Math.min(4, number.length() / 2);
        return "*".repeat(number.length() - tail) + number.substring(number.length() - tail);
    }

    /** Whether its number can be one. */
    boolean isPlausible() {
        return number.matches("[A-Z0-9]{5,20}");
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "IdentityPaper[…]";
    }
}
