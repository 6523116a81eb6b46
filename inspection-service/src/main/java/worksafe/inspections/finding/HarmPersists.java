package worksafe.inspections.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A clause of the 职业病防治法 is broken still (R-ENT-173): a visit found it, which others may have found before, or what was ordered did
 * not pass its re-check. Fired in the transaction of either.
 *
 * @param number of the finding, for people
 * @param recheckFailed whether the re-check of an order says so
 * @param foundOn on which days different visits found the same clause broken, of what stands; empty for a re-check
 */
public record HarmPersists(
        UUID enterpriseId, String number, String title, boolean recheckFailed, List<LocalDate> foundOn) {

    public HarmPersists {
        foundOn = List.copyOf(foundOn);
    }
}
