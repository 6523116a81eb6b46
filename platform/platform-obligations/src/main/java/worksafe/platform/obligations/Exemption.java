package worksafe.platform.obligations;

import java.time.LocalDate;

/**
 * A paper that releases somebody from an obligation.
 *
 * @param number the number of the paper
 * @param by the authority that issued it
 * @param from the first day
 * @param until the last day; no paper releases for ever
 */
public record Exemption(String number, String by, LocalDate from, LocalDate until) {

    /** Whether it releases on that day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
