package worksafe.inspections.draw.port;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** What the policy book says of the weights of objects on one day. Many objects share a place and a sector. */
public final class Weights {

    /** The policy that weighs objects. */
    public static final String POLICY = "draw.object-weight";

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final PolicyBook.Edition book;
    private final LocalDate day;
    private final Map<Place, Weight> known = new HashMap<>();

    public Weights(PolicyBook.Edition book, LocalDate day) {
        this.book = book;
        this.day = day;
    }

    /** The weight of an object there; the same object for the same place and sector. */
    public Weight of(RegionCode region, Sector sector) {
        return known.computeIfAbsent(new Place(region, sector), this::ask);
    }

    private Weight ask(Place place) {
        var row = book.evaluate(POLICY, place.region(), place.sector(), day).result();
        // Half a ticket is none: what is no whole number is out of range, whatever its size.
        var number = row.number(PolicyRow.VALUE);
        var whole = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(LARGEST) <= 0;
        return new Weight(
                whole ? number.intValueExact() : 0,
                Weight.Kind.POLICY,
                row.region().toString(),
                row.sector() == null ? null : row.sector().name(),
                row.source(),
                row.clause(),
                null);
    }

    private record Place(RegionCode region, Sector sector) {}
}
