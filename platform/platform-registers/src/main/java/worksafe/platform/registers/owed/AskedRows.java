package worksafe.platform.registers.owed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * The rows of a policy that speak of a place and sector on one day: many holders of a batch are of the same, and the book is asked once
 * for all of them.
 */
final class AskedRows {

    private final Function<Seat, List<PolicyRow>> book;
    private final Map<Seat, List<PolicyRow>> known = new HashMap<>();

    AskedRows(Function<Seat, List<PolicyRow>> book) {
        this.book = book;
    }

    /** The rows, the nearest first; none where the book is silent. */
    List<PolicyRow> of(RegionCode region, @Nullable Sector sector) {
        return known.computeIfAbsent(new Seat(region, sector), book);
    }

    /** Where a holder is, and of which kind of authority. */
    record Seat(RegionCode region, @Nullable Sector sector) {}
}
